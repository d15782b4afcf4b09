package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

/** A verified student opened an order for a batch. */
@Topic("order.opened")
record OrderOpened(
    String orderId, String enrollmentId, String studentId, String batchId, Instant openedAt)
    implements DomainEvent {

  static OrderOpened of(Order order) {
    Opening opening = order.opening();
    return new OrderOpened(
        order.id(),
        opening.enrollmentId(),
        opening.studentId(),
        order.terms().batchId(),
        opening.at());
  }

  @Override
  public String key() {
    return orderId;
  }
}
