package cn.xuezhao.order.payment;

import cn.xuezhao.kit.domain.Refusal;

/** The attempt cannot be paid any more. */
final class PaymentClosed extends Refusal {

  private static final long serialVersionUID = 1L;

  PaymentClosed() {
    super(
        Kind.CONFLICT,
        "payment-closed",
        "This attempt to pay is over. Read the order, and start the payment again if it is due.");
  }
}
