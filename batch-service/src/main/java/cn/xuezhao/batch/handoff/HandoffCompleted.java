package cn.xuezhao.batch.handoff;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

/** CHSI has taken over one package of a batch; the retention of the orders in it starts here. */
@Topic("handoff.completed")
record HandoffCompleted(String batchId, String handoffId, int orders, Instant completedAt)
    implements DomainEvent {

  @Override
  public String key() {
    return batchId;
  }
}
