package cn.xuezhao.order.placement;

import cn.xuezhao.kit.inbox.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What has to be known before an order can be opened. */
@Configuration(proxyBeanMethods = false)
class PlacementEvents {

  @Bean
  Subscription<VerifiedEnrollment> identityVerified(Enrollments enrollments) {
    return Subscription.to("identity.verified", VerifiedEnrollment.class, enrollments::verified);
  }

  @Bean
  Subscription<PublishedBatch> batchPublished(Batches batches) {
    return Subscription.to("batch.published", PublishedBatch.class, batches::published);
  }
}
