package cn.xuezhao.gateway.limits;

import cn.xuezhao.kit.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down whoever asks too often, and says when to come back. */
final class Limits extends OncePerRequestFilter {

  private record SpecialLimit(
      String name, PathPatternRequestMatcher matcher, LimitSettings.Rate rate) {}

  private final LimitSettings settings;
  private final List<SpecialLimit> special;
  private final Buckets buckets;
  private final ProblemWriter problems;
  private final MeterRegistry meters;

  Limits(LimitSettings settings, ProblemWriter problems, MeterRegistry meters) {
    this.settings = settings;
    this.special = settings.special().stream().map(Limits::special).toList();
    this.buckets =
        new Buckets(
            settings.special().stream()
                .map(LimitSettings.Special::every)
                .max(Duration::compareTo)
                .orElse(Duration.ofMinutes(1)));
    this.problems = problems;
    this.meters = meters;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<RateLimited> refused = general(request).or(() -> specially(request));
    if (refused.isPresent()) {
      problems.write(response, refused.get());
      return;
    }
    chain.doFilter(request, response);
  }

  private Optional<RateLimited> general(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/callbacks/")) {
      return take("callbacks", request.getRequestURI().split("/", 4)[2], settings.callbacks());
    }
    return subject()
        .map(subject -> take("subject", subject, settings.subject()))
        .orElseGet(() -> take("address", request.getRemoteAddr(), settings.address()));
  }

  private Optional<RateLimited> specially(HttpServletRequest request) {
    String who = subject().orElseGet(request::getRemoteAddr);
    return special.stream()
        .filter(limit -> limit.matcher().matches(request))
        .flatMap(limit -> take(limit.name(), who, limit.rate()).stream())
        .findFirst();
  }

  private Optional<RateLimited> take(String limit, String who, LimitSettings.Rate rate) {
    return buckets
        .take(limit + "|" + who, rate)
        .map(
            wait -> {
              meters.counter("gateway.limited", "limit", limit).increment();
              return new RateLimited(wait);
            });
  }

  /** Subjects of two issuers may be equal by chance; the issuer belongs to the name. */
  private static Optional<String> subject() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token
        ? Optional.of(token.getToken().getClaimAsString("iss") + "|" + token.getName())
        : Optional.empty();
  }

  private static SpecialLimit special(LimitSettings.Special limit) {
    HttpMethod method = HttpMethod.valueOf(limit.method());
    return new SpecialLimit(
        limit.name(),
        PathPatternRequestMatcher.withDefaults().matcher(method, limit.path()),
        limit.rate());
  }
}
