package cn.xuezhao.gateway.entrance;

import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.problem.ProblemWriter;
import cn.xuezhao.kit.tenant.TenantPolicies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in only requests that every part behind reads alike, and only to tenants that exist. No
 * matrix parameters, empty or dot segments, encoded separators or control characters; letters of
 * other scripts may be encoded, because people type them into codes.
 */
final class Addresses extends OncePerRequestFilter {

  private static final Pattern PLAIN =
      Pattern.compile(
          "(/|(/(?!\\.{1,2}(/|$))(?:[A-Za-z0-9._~:@!$&'()*+,=-]|%20|%[89A-Fa-f][0-9A-Fa-f])+)+/?)");

  private static final Set<String> OF_A_TENANT = Set.of("api", "callbacks", "internal", "m");

  private final TenantPolicies tenants;
  private final ProblemWriter problems;

  Addresses(TenantPolicies tenants, ProblemWriter problems) {
    this.tenants = tenants;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      check(request);
    } catch (Refusal refused) {
      problems.write(response, refused);
      return;
    }
    chain.doFilter(request, response);
  }

  private void check(HttpServletRequest request) {
    String uri = request.getRequestURI();
    if (!PLAIN.matcher(uri).matches()) {
      throw new AddressRefused();
    }
    tenantOf(uri).ifPresent(tenants::requireKnown);
    String type = request.getContentType();
    if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
      throw new FormRefused();
    }
  }

  private static Optional<String> tenantOf(String uri) {
    String[] segments = uri.split("/", 4);
    return segments.length > 2 && OF_A_TENANT.contains(segments[1])
        ? Optional.of(segments[2])
        : Optional.empty();
  }

  private static final class AddressRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    AddressRefused() {
      super(
          Kind.MALFORMED,
          "malformed-request",
          "The address has characters that no address here has. Compare it with the API"
              + " description.");
    }
  }

  /** The framework would move the fields of a form into the query, where they end up in logs. */
  private static final class FormRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    FormRefused() {
      super(Kind.UNSUPPORTED_MEDIA, "unsupported-media-type", "Send JSON, not a form.");
    }
  }
}
