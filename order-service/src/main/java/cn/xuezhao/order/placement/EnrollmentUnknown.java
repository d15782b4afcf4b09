package cn.xuezhao.order.placement;

import cn.xuezhao.kit.domain.Refusal;

/** Only a verified student opens an order, and only for an enrollment of their own. */
final class EnrollmentUnknown extends Refusal {

  private static final long serialVersionUID = 1L;

  EnrollmentUnknown() {
    super(
        Kind.RULE,
        "enrollment-unknown",
        "There is no such enrollment of yours. Verify first, then open the order.");
  }
}
