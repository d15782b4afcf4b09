package cn.xuezhao.broken.wire.words;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

@Topic("order.paid")
public record OrderPaid(
    String orderId, String batchId, String payer, long amountInFen, Instant paidAt)
    implements DomainEvent {

  @Override
  public String key() {
    return orderId;
  }
}
