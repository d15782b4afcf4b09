package cn.xuezhao.gateway.routing;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes out what the gateway says by itself; said twice, some of it would be void. */
@Component
final class ResponseHeaders implements ResponseHttpHeadersFilter {

  private static final Set<String> OURS =
      Set.of(
          "x-content-type-options",
          "x-frame-options",
          "x-xss-protection",
          "referrer-policy",
          "server",
          "date",
          "set-cookie");

  @Override
  public HttpHeaders apply(HttpHeaders input, ServerResponse response) {
    HttpHeaders headers = new HttpHeaders();
    input
        .headerSet()
        .forEach(
            header -> {
              if (!OURS.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                headers.addAll(header.getKey(), header.getValue());
              }
            });
    return headers;
  }
}
