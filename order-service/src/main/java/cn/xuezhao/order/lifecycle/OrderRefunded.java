package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import cn.xuezhao.order.ledger.Refund;
import java.time.Instant;

/** WeChat Pay has confirmed that the money went back. */
@Topic("order.refunded")
record OrderRefunded(
    String orderId, String batchId, long amountInFen, String reason, Instant refundedAt)
    implements DomainEvent {

  static OrderRefunded of(Order order, String refundNumber, Instant at) {
    Refund refund = order.ledger().refund(refundNumber);
    return new OrderRefunded(
        order.id(), order.terms().batchId(), refund.amountInFen(), refund.reason().word(), at);
  }

  @Override
  public String key() {
    return orderId;
  }
}
