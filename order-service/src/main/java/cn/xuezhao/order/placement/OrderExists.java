package cn.xuezhao.order.placement;

import cn.xuezhao.kit.domain.Refusal;

/** One open order per student and batch. */
final class OrderExists extends Refusal {

  private static final long serialVersionUID = 1L;

  OrderExists(String orderId) {
    super(
        Kind.CONFLICT,
        "order-exists",
        "You have an open order for this batch. Open that one instead.");
    member("orderId", orderId);
  }
}
