package cn.xuezhao.kit.idempotency;

import cn.xuezhao.clock.BusinessClock;
import cn.xuezhao.kit.problem.ProblemWriter;
import cn.xuezhao.kit.store.TenantDatabases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Idempotency keys for POSTs that create or spend. */
@AutoConfiguration(afterName = "cn.xuezhao.kit.store.StoreConfiguration")
@ConditionalOnProperty(name = "xuezhao.store.enabled", matchIfMissing = true)
public class IdempotencyConfiguration {

  /** After the tenant is bound. */
  private static final int AFTER_TENANT = 10;

  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
      TenantDatabases databases, ProblemWriter problems) {
    // Real time: a client repeats within its own seconds, whatever the business clock says.
    IdempotencyKeys keys = new IdempotencyKeys(databases, BusinessClock.realTime());
    var registration = new FilterRegistrationBean<>(new IdempotencyFilter(keys, problems));
    registration.setOrder(AFTER_TENANT);
    return registration;
  }

  @Bean
  WebMvcConfigurer idempotencyKeyRequired() {
    HandlerInterceptor required =
        new HandlerInterceptor() {
          @Override
          public boolean preHandle(
              HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(Idempotent.class)
                && request.getHeader(IdempotencyFilter.HEADER) == null) {
              throw new IdempotencyFilter.KeyRequired();
            }
            return true;
          }
        };
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(required);
      }
    };
  }
}
