package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Refusal;

/** The order is paid, or the school pays for it. */
final class PaymentNotNeeded extends Refusal {

  private static final long serialVersionUID = 1L;

  PaymentNotNeeded(PublicStatus status) {
    super(
        Kind.CONFLICT,
        "payment-not-needed",
        "There is nothing to pay. Read the order; its next step is shown there.");
    member("publicStatus", status);
  }
}
