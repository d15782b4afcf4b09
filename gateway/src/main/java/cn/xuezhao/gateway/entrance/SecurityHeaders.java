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

  /**
   * The student's client: everything is its own. Its framework writes styles into elements; the
   * pictures a student takes or chooses are blobs, which it reads before it uploads them.
   */
  private static final String CLIENT =
      "default-src 'self'; connect-src 'self' blob:; img-src 'self' data: blob:; media-src 'self'"
          + " blob:; style-src 'self' 'unsafe-inline'; script-src 'self'; frame-ancestors 'none';"
          + " base-uri 'none'; form-action 'none'";

  /** Of a device the client asks for the camera, and whether it is held level. */
  private static final String CAMERA_AND_LEVEL =
      "camera=(self), accelerometer=(self), gyroscope=(self), clipboard-read=(),"
          + " display-capture=(), geolocation=(), hid=(), idle-detection=(), local-fonts=(),"
          + " magnetometer=(), microphone=(), midi=(), payment=(), screen-wake-lock=(), serial=(),"
          + " usb=(), xr-spatial-tracking=()";

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
    if (isClient(request.getRequestURI())) {
      response.setHeader("Permissions-Policy", CAMERA_AND_LEVEL);
    }
    chain.doFilter(request, response);
  }

  private static String policyOf(String uri) {
    if (uri.equals("/")) {
      return PAGE;
    }
    if (isClient(uri)) {
      return CLIENT;
    }
    return uri.startsWith("/sandbox/") ? FOREIGN_PAGE : NOTHING;
  }

  private static boolean isClient(String uri) {
    return uri.startsWith("/m/");
  }
}
