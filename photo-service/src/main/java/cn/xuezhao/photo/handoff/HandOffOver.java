package cn.xuezhao.photo.handoff;

import cn.xuezhao.kit.domain.Refusal;

/**
 * The token opens nothing: it expired, was replaced or used, or never was. All of them get the same
 * answer, so that guessing teaches nothing.
 */
final class HandOffOver extends Refusal {

  private static final long serialVersionUID = 1L;

  HandOffOver() {
    super(
        Kind.NOT_FOUND,
        "hand-off-over",
        "This link to take a photo is over. Ask your classmate to show a new code.");
  }
}
