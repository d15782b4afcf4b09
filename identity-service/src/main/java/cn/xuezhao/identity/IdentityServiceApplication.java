package cn.xuezhao.identity;

import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.security.PublicPaths;
import cn.xuezhao.kit.tenant.TenantPolicies;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Knows who a student is, and tells nobody who does not have to know. */
@OpenAPIDefinition(info = @Info(title = "identity-service", version = "1"))
@SpringBootApplication(proxyBeanMethods = false)
public class IdentityServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(IdentityServiceApplication.class, args);
  }

  @Bean
  TenantPolicies.Policies<IdentityPolicy> identityPolicies(TenantPolicies tenants) {
    return tenants.bind("identity", IdentityPolicy.class);
  }

  /** Where a session begins, and the keys to check one. */
  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.of("/api/*/sessions", "/jwks/*");
  }
}
