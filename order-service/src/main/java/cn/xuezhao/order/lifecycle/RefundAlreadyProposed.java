package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Refusal;

/** One proposal at a time. */
final class RefundAlreadyProposed extends Refusal {

  private static final long serialVersionUID = 1L;

  RefundAlreadyProposed() {
    super(
        Kind.CONFLICT,
        "refund-already-proposed",
        "A refund of this order is proposed already. Approve or refuse that one.");
  }
}
