package cn.xuezhao.order.ledger;

import cn.xuezhao.kit.domain.Refusal;

/**
 * WeChat Pay speaks of money that is not what this order asked for. Nothing is booked; somebody has
 * to look.
 */
public final class PaymentMismatch extends Refusal {

  private static final long serialVersionUID = 1L;

  PaymentMismatch(String what) {
    super(
        Kind.CONFLICT,
        "payment-mismatch",
        "WeChat Pay reports something else than was asked for. Ask customer service.");
    member("mismatch", what);
  }
}
