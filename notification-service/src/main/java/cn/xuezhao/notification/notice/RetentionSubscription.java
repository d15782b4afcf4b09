package cn.xuezhao.notification.notice;

import cn.xuezhao.kit.inbox.Subscription;
import cn.xuezhao.notification.recipient.Recipients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionSubscription {

  /** The order's data is no longer kept: neither is what was told about it, nor whose it was. */
  @Bean
  Subscription<RetentionEnded> retentionEnded(NoticeStore notices, Recipients recipients) {
    return Subscription.to(
        "retention.ended",
        RetentionEnded.class,
        event -> {
          notices.forgetOrder(event.data().orderId());
          recipients.forget(event.data().orderId());
        });
  }

  record RetentionEnded(String orderId) {}
}
