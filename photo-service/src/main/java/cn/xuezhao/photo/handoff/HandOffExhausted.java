package cn.xuezhao.photo.handoff;

import cn.xuezhao.kit.domain.Refusal;

/** More was sent with one token than a friend with a bad link ever needs. */
final class HandOffExhausted extends Refusal {

  private static final long serialVersionUID = 1L;

  HandOffExhausted() {
    super(
        Kind.TOO_MANY,
        "hand-off-exhausted",
        "Too many photos were sent with this link. Ask your classmate to show a new code.");
  }
}
