package cn.xuezhao.review.policy;

import cn.xuezhao.kit.tenant.TenantPolicies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the section of every regional centre; a missing or unknown key refuses to start. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

  @Bean
  TenantPolicies.Policies<ReviewPolicy> reviewPolicies(TenantPolicies policies) {
    return policies.bind("review", ReviewPolicy.class);
  }
}
