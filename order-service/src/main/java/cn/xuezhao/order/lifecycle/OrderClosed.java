package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

/** The order ended without a photo. */
@Topic("order.closed")
record OrderClosed(String orderId, String batchId, String reason, Instant closedAt)
    implements DomainEvent {

  static OrderClosed of(Order order, OrderState.CloseReason reason, Instant at) {
    return new OrderClosed(order.id(), order.terms().batchId(), Words.of(reason), at);
  }

  @Override
  public String key() {
    return orderId;
  }
}
