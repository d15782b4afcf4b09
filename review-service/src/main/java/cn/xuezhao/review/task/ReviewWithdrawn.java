package cn.xuezhao.review.task;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

/** A photo left the queue without a decision; a later submission is a new round. */
@Topic("review.withdrawn")
record ReviewWithdrawn(String orderId, String taskId, int round, Instant withdrawnAt)
    implements DomainEvent {

  @Override
  public String key() {
    return orderId;
  }
}
