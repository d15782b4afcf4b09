package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Refusal;

/** The work that the money pays for has begun, or is done. */
final class RefundTooLate extends Refusal {

  private static final long serialVersionUID = 1L;

  RefundTooLate(PublicStatus status) {
    super(
        Kind.CONFLICT,
        "refund-too-late",
        "The photo has been handed in. Ask the customer service of your centre about the money.");
    member("publicStatus", status);
  }
}
