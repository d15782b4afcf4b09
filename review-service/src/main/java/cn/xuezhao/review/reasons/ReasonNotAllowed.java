package cn.xuezhao.review.reasons;

import cn.xuezhao.kit.domain.Refusal;

/** Approved and yet with reasons: one of the two was a slip, and only the reviewer knows which. */
final class ReasonNotAllowed extends Refusal {

  private static final long serialVersionUID = 1L;

  ReasonNotAllowed() {
    super(
        Kind.RULE,
        "reason-not-allowed",
        "An approval takes no reasons. Leave them out, or reject the photo.");
  }
}
