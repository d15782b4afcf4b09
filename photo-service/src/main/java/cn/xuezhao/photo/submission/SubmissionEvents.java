package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.inbox.Subscription;
import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.photo.duplicates.KnownPhotos;
import cn.xuezhao.photo.storage.ObjectStorage;
import org.jspecify.annotations.Nullable;
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
  HandingInPhoto.Neighbors neighbors(
      Orders orders,
      Screener screener,
      ObjectStorage pictures,
      KnownPhotos known,
      ComparingWithKnown comparing) {
    return new HandingInPhoto.Neighbors(orders, screener, pictures, known, comparing);
  }

  @Bean
  Recropping.Kept keptPictures(Originals originals, ObjectStorage pictures) {
    return new Recropping.Kept(originals, pictures);
  }

  @Bean
  Subscription<OrderOpened> orderOpened(SubmissionStore submissions) {
    return Subscription.to(
        "order.opened",
        OrderOpened.class,
        event -> submissions.open(event.cause(), event.data().orderId(), event.data().studentId()));
  }

  @Bean
  Subscription<OrderEnded> orderClosed(ClosingPhotos closing) {
    return Subscription.to("order.closed", OrderEnded.class, closing::close);
  }

  @Bean
  Subscription<OrderEnded> orderRefunded(ClosingPhotos closing) {
    return Subscription.to("order.refunded", OrderEnded.class, closing::close);
  }

  @Bean
  Subscription<ReviewDecided> reviewDecided(
      PublishingStandardPhoto publishing,
      KnownPhotos known,
      TenantPolicies.Policies<PhotoPolicy> policies) {
    return Subscription.to(
        "review.decided",
        ReviewDecided.class,
        event -> {
          if (!event.data().approved()) {
            known.reject(event.data().orderId(), event.data().sha256());
          }
          publishing.decided(event, policies.current().retention().notApproved());
        });
  }

  /** 180 days after the hand-off nothing of the photo is kept; the deleting begins at once. */
  @Bean
  Subscription<RetentionEnded> retentionEnded(ClosingPhotos closing) {
    return Subscription.to("retention.ended", RetentionEnded.class, closing::erase);
  }

  record OrderOpened(String orderId, String studentId) {}

  record OrderEnded(String orderId) {}

  record RetentionEnded(String orderId) {}

  /**
   * @param standardSha256 of the standard photo that the reviewer saw
   */
  record ReviewDecided(
      String orderId,
      int revision,
      String sha256,
      @Nullable String standardSha256,
      String decision) {

    Approval approval() {
      return new Approval(revision, sha256, standardSha256);
    }

    boolean approved() {
      return decision.equals("approved");
    }
  }
}
