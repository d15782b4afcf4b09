package cn.xuezhao.review.submission;

import cn.xuezhao.kit.inbox.Event;
import cn.xuezhao.kit.inbox.Subscription;
import cn.xuezhao.review.exceptions.ExceptionsRegister;
import cn.xuezhao.review.task.ReviewTask;
import cn.xuezhao.review.task.ReviewedPhoto;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service listens to, and the members it uses of each. */
@Configuration(proxyBeanMethods = false)
class OrderEvents {

  record OrderSubmitted(
      String orderId,
      String batchId,
      int revision,
      String sha256,
      @Nullable String standardSha256,
      int round,
      String ownerId,
      Instant dueAt,
      Instant submittedAt) {

    ReviewedPhoto photo() {
      return new ReviewedPhoto(orderId, batchId, revision, sha256, standardSha256);
    }
  }

  record OrderOpened(String orderId, String studentId) {}

  record RetentionEnded(String orderId) {}

  record OrderRefunded(String orderId) {}

  record OrderClosed(String orderId) {}

  @Bean
  Subscription<OrderSubmitted> orderSubmitted(FollowingOrders following) {
    return Subscription.to(
        "order.submitted", OrderSubmitted.class, event -> submitted(event, following));
  }

  @Bean
  Subscription<OrderOpened> orderOpened(ExceptionsRegister register) {
    return Subscription.to(
        "order.opened",
        OrderOpened.class,
        event -> register.open(event.cause(), event.data().orderId(), event.data().studentId()));
  }

  @Bean
  Subscription<RetentionEnded> retentionEnded(ExceptionsRegister register) {
    return Subscription.to(
        "retention.ended",
        RetentionEnded.class,
        event -> register.forget(event.cause(), event.data().orderId()));
  }

  @Bean
  Subscription<OrderRefunded> orderRefunded(FollowingOrders following) {
    return Subscription.to(
        "order.refunded",
        OrderRefunded.class,
        event -> following.ended(event.cause(), event.data().orderId()));
  }

  @Bean
  Subscription<OrderClosed> orderClosed(FollowingOrders following) {
    return Subscription.to(
        "order.closed",
        OrderClosed.class,
        event -> following.ended(event.cause(), event.data().orderId()));
  }

  private static void submitted(Event<OrderSubmitted> event, FollowingOrders following) {
    OrderSubmitted data = event.data();
    following.submitted(
        event.cause(),
        ReviewTask.submit(
            data.photo(), data.round(), data.ownerId(), data.submittedAt(), data.dueAt()));
  }
}
