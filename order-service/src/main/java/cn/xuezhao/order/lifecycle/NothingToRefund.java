package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Refusal;

/** The order has no money of the student's. */
final class NothingToRefund extends Refusal {

  private static final long serialVersionUID = 1L;

  NothingToRefund(PublicStatus status) {
    super(
        Kind.CONFLICT,
        "nothing-to-refund",
        "There is no payment of the student to give back. Read the order again.");
    member("publicStatus", status);
  }
}
