package cn.xuezhao.gateway.routing;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Gives the connection to the service back however the answer was written. Spring Cloud Gateway
 * itself does not after a 304: its response returns before the body that would have closed it, and
 * the pool runs dry.
 */
final class ClosingResponse implements ServerResponse {

  private final ServerResponse answer;
  private final ServerRequest request;

  ClosingResponse(ServerResponse answer, ServerRequest request) {
    this.answer = answer;
    this.request = request;
  }

  @Override
  public HttpStatusCode statusCode() {
    return answer.statusCode();
  }

  @Override
  public HttpHeaders headers() {
    return answer.headers();
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return answer.cookies();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest servletRequest, HttpServletResponse response, Context context)
      throws ServletException, IOException {
    try {
      return answer.writeTo(servletRequest, response, context);
    } finally {
      close();
    }
  }

  void close() {
    ClientHttpResponse fromService = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
    if (fromService != null) {
      fromService.close();
    }
  }
}
