package cn.xuezhao.order.onward;

import cn.xuezhao.kit.inbox.Subscription;
import cn.xuezhao.order.lifecycle.Orders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What batch-service and notification-service say about an order. */
@Configuration(proxyBeanMethods = false)
class OnwardEvents {

  private final Orders orders;

  OnwardEvents(Orders orders) {
    this.orders = orders;
  }

  @Bean
  Subscription<PlatformUploaded> platformUploaded() {
    return Subscription.to(
        "platform.uploaded",
        PlatformUploaded.class,
        event ->
            orders.change(
                event.cause(),
                event.data().orderId(),
                order ->
                    order.uploadOnward(event.data().standardPhotoId(), event.data().uploadedAt())));
  }

  @Bean
  Subscription<HandoffCompleted> handoffCompleted(FollowingHandoffs handoffs) {
    return Subscription.to(
        "handoff.completed",
        HandoffCompleted.class,
        event -> handoffs.completed(event.cause(), event.data()));
  }

  @Bean
  Subscription<NoticeSent> noticeSent() {
    return Subscription.to(
        "notice.sent",
        NoticeSent.class,
        event -> {
          NoticeSent sent = event.data();
          orders.change(
              event.cause(),
              sent.orderId(),
              order -> order.tell(sent.channel(), sent.template(), sent.sentAt()));
        });
  }
}
