package cn.xuezhao.batch.progress;

import cn.xuezhao.kit.inbox.Event;
import cn.xuezhao.kit.inbox.Subscription;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service listens to, and the members it uses of each. */
@Configuration(proxyBeanMethods = false)
class OrderEvents {

  record OrderOpened(String orderId, String batchId, String enrollmentId, Instant openedAt) {}

  record OrderPaid(String orderId, String batchId, Instant paidAt) {}

  record OrderSubmitted(String orderId, String batchId, Instant submittedAt) {}

  record ReviewDecided(String orderId, int revision, String decision, Instant decidedAt) {}

  record PhotoStandardized(
      String orderId, int revision, String standardPhotoId, String sha256, Instant standardizedAt) {

    StandardPhoto photo() {
      return new StandardPhoto(standardPhotoId, revision, sha256);
    }
  }

  record OrderCompleted(
      String orderId, String batchId, String standardPhotoId, Instant completedAt) {}

  record OrderClosed(String orderId, String batchId, Instant closedAt) {}

  private final FollowingOrders following;

  OrderEvents(FollowingOrders following) {
    this.following = following;
  }

  @Bean
  Subscription<OrderOpened> orderOpened() {
    return Subscription.to("order.opened", OrderOpened.class, following::opened);
  }

  @Bean
  Subscription<OrderPaid> orderPaid() {
    return Subscription.to("order.paid", OrderPaid.class, this::paid);
  }

  @Bean
  Subscription<OrderSubmitted> orderSubmitted() {
    return Subscription.to("order.submitted", OrderSubmitted.class, this::submitted);
  }

  @Bean
  Subscription<ReviewDecided> reviewDecided() {
    return Subscription.to("review.decided", ReviewDecided.class, following::decided);
  }

  @Bean
  Subscription<PhotoStandardized> photoStandardized() {
    return Subscription.to("photo.standardized", PhotoStandardized.class, following::standardized);
  }

  @Bean
  Subscription<OrderCompleted> orderCompleted() {
    return Subscription.to("order.completed", OrderCompleted.class, following::completed);
  }

  @Bean
  Subscription<OrderClosed> orderClosed() {
    return Subscription.to("order.closed", OrderClosed.class, this::closed);
  }

  private void paid(Event<OrderPaid> event) {
    OrderPaid data = event.data();
    following.follow(
        event.cause(), data.orderId(), order -> order.pay(data.batchId(), data.paidAt()));
  }

  private void submitted(Event<OrderSubmitted> event) {
    OrderSubmitted data = event.data();
    following.follow(
        event.cause(), data.orderId(), order -> order.submit(data.batchId(), data.submittedAt()));
  }

  private void closed(Event<OrderClosed> event) {
    OrderClosed data = event.data();
    following.follow(
        event.cause(), data.orderId(), order -> order.close(data.batchId(), data.closedAt()));
  }
}
