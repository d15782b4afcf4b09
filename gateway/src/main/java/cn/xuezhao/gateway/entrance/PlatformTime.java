package cn.xuezhao.gateway.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says with every answer of the API what time it is here: phones go wrong, and "today" or "3 days
 * left" are counted by the clock that keeps the deadlines.
 */
final class PlatformTime extends OncePerRequestFilter {

  static final String HEADER = "Xuezhao-Time";

  private final Clock clock;

  PlatformTime(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HEADER, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    chain.doFilter(request, response);
  }
}
