package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Refusal;

/** Nothing goes to review that was not paid for (L-15). */
final class PaymentRequired extends Refusal {

  private static final long serialVersionUID = 1L;

  PaymentRequired(PublicStatus status) {
    super(
        Kind.CONFLICT, "payment-required", "The payment comes first. Pay, then hand in the photo.");
    member("publicStatus", status);
  }
}
