package cn.xuezhao.order.ledger;

import cn.xuezhao.kit.domain.Refusal;

/** The fate of an earlier attempt to pay is not known yet, and two could both be paid. */
public final class PaymentPending extends Refusal {

  private static final long serialVersionUID = 1L;

  PaymentPending() {
    super(
        Kind.CONFLICT,
        "payment-pending",
        "An earlier payment of this order is not settled yet. Ask for its result, then try again.");
    member("retryAfter", 2);
  }
}
