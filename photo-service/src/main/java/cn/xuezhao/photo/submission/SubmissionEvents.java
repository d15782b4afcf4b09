package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.inbox.Subscription;
import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.photo.storage.ObjectStorage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What photo-service hears, and the policy it works by. */
@Configuration(proxyBeanMethods = false)
class SubmissionEvents {

  @Bean
  TenantPolicies.Policies<PhotoPolicy> photoPolicies(TenantPolicies policies) {
    return policies.bind("photo", PhotoPolicy.class);
  }

  @Bean
  HandingInPhoto.Neighbors neighbors(Orders orders, Screener screener, ObjectStorage pictures) {
    return new HandingInPhoto.Neighbors(orders, screener, pictures);
  }

  @Bean
  Subscription<OrderOpened> orderOpened(SubmissionStore submissions) {
    return Subscription.to(
        "order.opened",
        OrderOpened.class,
        event -> submissions.open(event.cause(), event.data().orderId(), event.data().studentId()));
  }

  @Bean
  Subscription<OrderEnded> orderClosed(SubmissionStore submissions) {
    return Subscription.to(
        "order.closed",
        OrderEnded.class,
        event ->
            submissions.change(event.cause(), event.data().orderId(), s -> s.close(event.time())));
  }

  @Bean
  Subscription<OrderEnded> orderRefunded(SubmissionStore submissions) {
    return Subscription.to(
        "order.refunded",
        OrderEnded.class,
        event ->
            submissions.change(event.cause(), event.data().orderId(), s -> s.close(event.time())));
  }

  @Bean
  Subscription<ReviewDecided> reviewDecided(PublishingStandardPhoto publishing) {
    return Subscription.to("review.decided", ReviewDecided.class, publishing::decided);
  }

  record OrderOpened(String orderId, String studentId) {}

  record OrderEnded(String orderId) {}

  record ReviewDecided(String orderId, int revision, String sha256, String decision) {

    boolean approved() {
      return decision.equals("approved");
    }
  }
}
