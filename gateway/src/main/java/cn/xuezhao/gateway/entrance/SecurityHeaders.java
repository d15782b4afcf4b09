package cn.xuezhao.gateway.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to believe types, to send no referrer, and to put nothing of ours in a frame. */
final class SecurityHeaders extends OncePerRequestFilter {

  static final String NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** The landing page: its own style sheet and sign, no script. */
  private static final String PAGE =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  /** The sandboxes' pages bring a policy of their own; both hold. */
  private static final String FOREIGN_PAGE = "frame-ancestors 'none'";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy", policyOf(request.getRequestURI()));
    chain.doFilter(request, response);
  }

  private static String policyOf(String uri) {
    if (uri.equals("/")) {
      return PAGE;
    }
    return uri.startsWith("/sandbox/") ? FOREIGN_PAGE : NOTHING;
  }
}
