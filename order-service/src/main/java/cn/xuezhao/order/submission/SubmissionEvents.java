package cn.xuezhao.order.submission;

import cn.xuezhao.kit.inbox.Subscription;
import cn.xuezhao.order.lifecycle.Orders;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What photo-service and review-service say about an order. */
@Configuration(proxyBeanMethods = false)
class SubmissionEvents {

  private final Orders orders;
  private final Clock clock;

  SubmissionEvents(Orders orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  @Bean
  Subscription<PhotoUploaded> photoUploaded() {
    return Subscription.to(
        "photo.uploaded",
        PhotoUploaded.class,
        event ->
            orders.change(
                event.cause(),
                event.data().orderId(),
                order -> order.upload(event.data().upload(), clock.instant())));
  }

  @Bean
  Subscription<ReviewDecided> reviewDecided() {
    return Subscription.to(
        "review.decided",
        ReviewDecided.class,
        event -> orders.change(event.cause(), event.data().orderId(), event.data()::applyTo));
  }

  @Bean
  Subscription<ReviewWithdrawn> reviewWithdrawn() {
    return Subscription.to(
        "review.withdrawn",
        ReviewWithdrawn.class,
        event ->
            orders.change(
                event.cause(),
                event.data().orderId(),
                order -> order.withdraw(event.data().round(), event.data().withdrawnAt())));
  }

  @Bean
  Subscription<PhotoStandardized> photoStandardized() {
    return Subscription.to(
        "photo.standardized",
        PhotoStandardized.class,
        event ->
            orders.change(
                event.cause(),
                event.data().orderId(),
                order -> order.standardize(event.data().photo(), clock.instant())));
  }
}
