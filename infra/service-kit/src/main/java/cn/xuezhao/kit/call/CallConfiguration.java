package cn.xuezhao.kit.call;

import cn.xuezhao.kit.tenant.TenantPolicies;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Guarded calls to other services and to the outside. */
@AutoConfiguration
public class CallConfiguration {

  @Bean
  Guard guard(CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, RetryRegistry retries) {
    return new Guard(breakers, bulkheads, retries);
  }

  @Bean
  @ConditionalOnMissingBean
  ServiceTokens serviceTokens(
      TenantPolicies policies,
      @Value("${xuezhao.keycloak-url}") String keycloak,
      @Value("${spring.application.name}") String service,
      @Value("${xuezhao.service-secret}") String secret) {
    return new ServiceTokens(policies.tenants(), keycloak, service, secret);
  }

  @Bean
  ServiceClients serviceClients(RestClient.Builder builder, ServiceTokens tokens, JsonMapper json) {
    return new ServiceClients(builder, tokens, json);
  }
}
