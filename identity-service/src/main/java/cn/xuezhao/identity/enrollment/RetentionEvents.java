package cn.xuezhao.identity.enrollment;

import cn.xuezhao.kit.inbox.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service listens to, and the member it uses. */
@Configuration(proxyBeanMethods = false)
class RetentionEvents {

  record RetentionEnded(String enrollmentId) {}

  @Bean
  Subscription<RetentionEnded> retentionEnded(Retention retention) {
    return Subscription.to("retention.ended", RetentionEnded.class, retention::ended);
  }
}
