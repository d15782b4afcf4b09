package cn.xuezhao.kit.tenant;

import cn.xuezhao.kit.domain.Ids;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Tenants and ids: what all other parts of the kit stand on. */
@AutoConfiguration
public class TenantConfiguration {

  @Bean
  TenantPolicies tenantPolicies(@Value("${xuezhao.tenants}") Path directory) {
    return TenantPolicies.in(directory);
  }

  @Bean
  Ids ids() {
    return new Ids();
  }
}
