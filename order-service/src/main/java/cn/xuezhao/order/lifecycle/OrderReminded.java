package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

/** A time of the student runs out soon and something is still to be done. */
@Topic("order.reminded")
record OrderReminded(
    String orderId, String batchId, String about, Instant until, Instant remindedAt)
    implements DomainEvent {

  static OrderReminded of(Order order, Reminder reminder) {
    return new OrderReminded(
        order.id(),
        order.terms().batchId(),
        reminder.about().word(),
        reminder.until(),
        reminder.at());
  }

  @Override
  public String key() {
    return orderId;
  }
}
