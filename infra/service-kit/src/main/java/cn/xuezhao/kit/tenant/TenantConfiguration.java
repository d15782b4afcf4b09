package cn.xuezhao.kit.tenant;

import cn.xuezhao.kit.domain.Ids;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Tenants, clock and ids: what all other parts of the kit stand on. */
@AutoConfiguration
public class TenantConfiguration {

  @Bean
  TenantPolicies tenantPolicies(@Value("${xuezhao.tenants}") Path directory) {
    return TenantPolicies.in(directory);
  }

  /** Ticks in milliseconds, the resolution of a stored instant. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }

  @Bean
  Ids ids() {
    return new Ids();
  }
}
