package cn.xuezhao.kit.security;

import cn.xuezhao.kit.problem.ProblemWriter;
import cn.xuezhao.kit.tenant.TenantFilter;
import cn.xuezhao.kit.tenant.TenantPolicies;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every service checks every token by itself; nothing trusts a header from the gateway. */
@AutoConfiguration
@EnableMethodSecurity
public class SecurityConfiguration {

  static {
    // The caller comes with the token; a description must not ask for it as a parameter.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
  }

  /** After Spring Security's own chain, so that the token is known. */
  private static final int AFTER_SECURITY = 0;

  @Bean
  @ConditionalOnMissingBean
  TrustedIssuers trustedIssuers(
      TenantPolicies policies,
      @Value("${xuezhao.keycloak-url}") String keycloak,
      @Value("${xuezhao.identity-url}") String identity) {
    return new TrustedIssuers(policies, keycloak, identity);
  }

  @Bean
  @ConditionalOnMissingBean
  PublicPaths publicPaths() {
    return PublicPaths.of();
  }

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http,
      ObjectProvider<PublicPaths> paths,
      TrustedIssuers issuers,
      ProblemWriter problems) {
    String[] open = paths.stream().flatMap(p -> p.patterns().stream()).toArray(String[]::new);
    AuthenticationEntryPoint signIn = (request, response, denied) -> signIn(problems, response);
    AccessDeniedHandler forbid = (request, response, denied) -> forbid(problems, response);
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> rules(requests, open))
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationManagerResolver(
                        new JwtIssuerAuthenticationManagerResolver(issuers::managerOf))
                    .authenticationEntryPoint(signIn)
                    .accessDeniedHandler(forbid))
        .exceptionHandling(h -> h.authenticationEntryPoint(signIn).accessDeniedHandler(forbid))
        .build();
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      String[] open) {
    requests
        .requestMatchers("/actuator/**", "/error", "/v3/api-docs/**", "/v3/api-docs.yaml")
        .permitAll()
        .requestMatchers(open)
        .permitAll()
        .requestMatchers("/internal/**")
        .hasRole("service")
        .anyRequest()
        .authenticated();
  }

  @Bean
  FilterRegistrationBean<TenantFilter> tenantFilter(
      TenantPolicies policies, TrustedIssuers issuers, ProblemWriter problems) {
    TenantFilter filter =
        new TenantFilter(policies, () -> currentToken().flatMap(issuers::tenantOf), problems);
    FilterRegistrationBean<TenantFilter> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(AFTER_SECURITY);
    return registration;
  }

  @Bean
  WebMvcConfigurer callerArgument() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }

  private static Optional<Jwt> currentToken() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token
        ? Optional.of(token.getToken())
        : Optional.empty();
  }

  private static void signIn(ProblemWriter problems, HttpServletResponse response)
      throws IOException {
    problems.write(response, HttpStatus.UNAUTHORIZED);
  }

  private static void forbid(ProblemWriter problems, HttpServletResponse response)
      throws IOException {
    problems.write(response, HttpStatus.FORBIDDEN);
  }
}
