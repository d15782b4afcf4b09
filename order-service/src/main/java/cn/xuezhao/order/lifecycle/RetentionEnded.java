package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

/** Whoever keeps a photo or personal data of the order deletes them now. */
@Topic("retention.ended")
record RetentionEnded(String orderId, String enrollmentId, String batchId, Instant endedAt)
    implements DomainEvent {

  static RetentionEnded of(Order order, Instant at) {
    return new RetentionEnded(
        order.id(), order.opening().enrollmentId(), order.terms().batchId(), at);
  }

  @Override
  public String key() {
    return orderId;
  }
}
