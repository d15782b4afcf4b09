package cn.xuezhao.gateway.limits;

import cn.xuezhao.kit.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits come after the token was checked, because they are a person's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitsConfiguration {

  private static final int AFTER_TENANT = 10;

  @Bean
  FilterRegistrationBean<Limits> limits(
      LimitSettings settings, ProblemWriter problems, MeterRegistry meters) {
    var registration = new FilterRegistrationBean<>(new Limits(settings, problems, meters));
    registration.setOrder(AFTER_TENANT);
    return registration;
  }
}
