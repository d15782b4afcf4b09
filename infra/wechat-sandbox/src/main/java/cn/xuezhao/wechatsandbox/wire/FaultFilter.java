package cn.xuezhao.wechatsandbox.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/** Plays the faults that must happen inside the signature: WeChat itself says something else. */
@Component
@Order(ExchangeFilter.ORDER + 20)
final class FaultFilter extends OncePerRequestFilter {

  private final JsonMapper json;

  FaultFilter(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (request.getAttribute(ExchangeFilter.FAULT)) {
      case Fault.ErrorCode(int code, String message) ->
          answer(response, 200, "errcode", code, "errmsg", message == null ? "fault" : message);
      case Fault.PayError(int status, String code, String message) ->
          answer(response, status, "code", code, "message", message == null ? "fault" : message);
      case Fault.Truncated _ -> truncate(request, response, chain);
      case null, default -> chain.doFilter(request, response);
    }
  }

  private void answer(HttpServletResponse response, int status, Object... members)
      throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      body.put(members[i].toString(), members[i + 1]);
    }
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response
        .getOutputStream()
        .write(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
  }

  private static void truncate(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, whole);
    byte[] body = whole.getContentAsByteArray();
    response.getOutputStream().write(Arrays.copyOf(body, body.length / 2));
  }
}
