package cn.xuezhao.gateway.entrance;

import cn.xuezhao.kit.problem.ProblemWriter;
import cn.xuezhao.kit.security.PublicPaths;
import cn.xuezhao.kit.tenant.TenantPolicies;
import jakarta.servlet.Filter;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The order in which a request passes: headers, address, body, token (the kit's), limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodySettings.class)
class EntranceConfiguration {

  private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 100;

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    return ordered(new SecurityHeaders(), FIRST);
  }

  @Bean
  FilterRegistrationBean<PlatformTime> platformTime(Clock clock) {
    return ordered(new PlatformTime(clock), FIRST);
  }

  @Bean
  FilterRegistrationBean<Addresses> addresses(TenantPolicies tenants, ProblemWriter problems) {
    return ordered(new Addresses(tenants, problems), FIRST + 1);
  }

  @Bean
  FilterRegistrationBean<Bodies> bodies(BodySettings settings, ProblemWriter problems) {
    return ordered(new Bodies(settings, problems), FIRST + 2);
  }

  /**
   * Whoever has no token yet may sign in and ask what the centre is like; a friend who takes the
   * photo for a student has a token of another kind, which its owner checks.
   */
  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.of(
        "/api/*/sessions",
        "/api/*/tenant",
        "/api/*/service-hours",
        "/api/*/hand-offs/*",
        "/api/*/hand-offs/*/photo");
  }

  /**
   * Everything that is not the API is public or does not exist; callbacks are verified by their
   * owner. The kit's chain guards the API.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain besidesTheApi(HttpSecurity http) {
    return http.securityMatcher(request -> !request.getRequestURI().startsWith("/api/"))
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheContainer() {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new ProblemReportValve()));
  }

  private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int order) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
