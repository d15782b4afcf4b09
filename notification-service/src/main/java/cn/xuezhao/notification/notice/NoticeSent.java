package cn.xuezhao.notification.notice;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

/** A message about an order left by one channel, or lies in the inbox. */
@Topic("notice.sent")
record NoticeSent(String orderId, String noticeId, String template, String channel, Instant sentAt)
    implements DomainEvent {

  @Override
  public String key() {
    return orderId;
  }
}
