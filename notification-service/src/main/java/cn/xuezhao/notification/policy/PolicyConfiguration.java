package cn.xuezhao.notification.policy;

import cn.xuezhao.kit.tenant.TenantPolicies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

  @Bean
  TenantPolicies.Policies<NotificationPolicy> notificationPolicies(TenantPolicies tenants) {
    return tenants.bind("notification", NotificationPolicy.class);
  }
}
