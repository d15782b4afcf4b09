package cn.xuezhao.notification.recipient;

import cn.xuezhao.kit.inbox.Event;
import cn.xuezhao.kit.inbox.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecipientSubscription {

  @Bean
  Subscription<OrderOpened> orderOpened(RecipientStore recipients) {
    return Subscription.to("order.opened", OrderOpened.class, event -> learn(recipients, event));
  }

  private static void learn(RecipientStore recipients, Event<OrderOpened> event) {
    OrderOpened opened = event.data();
    recipients.create(
        event.cause(),
        Recipient.of(
            opened.orderId(), opened.studentId(), opened.enrollmentId(), opened.batchId()));
  }

  record OrderOpened(String orderId, String studentId, String enrollmentId, String batchId) {}
}
