package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

/** The student has the standard photo. */
@Topic("order.completed")
record OrderCompleted(
    String orderId, String batchId, String standardPhotoId, String confirmedBy, Instant completedAt)
    implements DomainEvent {

  static OrderCompleted of(Order order, OrderState.Completed completed) {
    return new OrderCompleted(
        order.id(),
        order.terms().batchId(),
        completed.standard().photoId(),
        Words.of(completed.confirmedBy()),
        completed.completedAt());
  }

  @Override
  public String key() {
    return orderId;
  }
}
