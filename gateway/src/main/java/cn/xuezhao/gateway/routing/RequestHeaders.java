package cn.xuezhao.gateway.routing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What callers may not say about themselves is taken out, and the gateway says where a request came
 * from. Services believe neither; this keeps logs and libraries from being told stories.
 */
@Component
final class RequestHeaders implements RequestHttpHeadersFilter, Ordered {

  private static final Pattern HEARSAY =
      Pattern.compile(
          "forwarded|x-(forwarded|tenant|user|original|rewrite|real|client|http-method|method).*");

  /** {@code Expect} was answered by our own container; cookies are nobody's business here. */
  private static final Set<String> OURS = Set.of("expect", "cookie", "via");

  @Override
  public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
    HttpHeaders headers = new HttpHeaders();
    input
        .headerSet()
        .forEach(
            header -> {
              String name = header.getKey().toLowerCase(Locale.ROOT);
              if (!HEARSAY.matcher(name).matches() && !OURS.contains(name)) {
                headers.addAll(header.getKey(), header.getValue());
              }
            });
    headers.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
    headers.set("X-Forwarded-Proto", request.servletRequest().getScheme());
    String host = request.headers().firstHeader(HttpHeaders.HOST);
    if (host != null) {
      headers.set("X-Forwarded-Host", host);
    }
    return headers;
  }

  /** After the framework's own filters, one of which removes what is set here. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
