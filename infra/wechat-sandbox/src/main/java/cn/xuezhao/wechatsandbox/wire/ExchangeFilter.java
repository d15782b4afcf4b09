package cn.xuezhao.wechatsandbox.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The outermost layer of every WeChat address: buffers both directions, so that signatures cover
 * raw bytes, plays the planned fault and writes the log.
 */
@Component
@Order(ExchangeFilter.ORDER)
public final class ExchangeFilter extends OncePerRequestFilter {

  /** Request attribute with the {@link Fault} of this exchange. */
  public static final String FAULT = "cn.xuezhao.wechatsandbox.fault";

  /** Filters of the APIs come after this one. */
  public static final int ORDER = 0;

  private static final Pattern VERDICT =
      Pattern.compile("^\\{\"(?:errcode\":(-?\\d+)|code\":\"([A-Z_]+)\")");

  private final Faults faults;
  private final RequestLog log;

  ExchangeFilter(Faults faults, RequestLog log) {
    this.faults = faults;
    this.log = log;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/__sandbox") || path.startsWith("/actuator");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest raw, HttpServletResponse rawResponse, FilterChain chain)
      throws ServletException, IOException {
    Instant start = Instant.now();
    BufferedRequest request = new BufferedRequest(raw);
    ContentCachingResponseWrapper response = new ContentCachingResponseWrapper(rawResponse);
    Fault fault =
        faults.strike(request.getMethod(), request.getRequestURI(), request.content()).orElse(null);
    if (fault != null) {
      request.setAttribute(FAULT, fault);
    }
    if (fault instanceof Fault.Http(int status)) {
      respondAsProxy(response, status);
    } else {
      waitFor(fault);
      chain.doFilter(request, response);
    }
    log.add(entry(request, response, fault, start));
    if (fault instanceof Fault.LostResponse) {
      breakConnection(rawResponse);
    } else {
      response.copyBodyToResponse();
    }
  }

  private static void respondAsProxy(HttpServletResponse response, int status) throws IOException {
    response.setStatus(status);
    response.setContentType("text/html");
    response
        .getOutputStream()
        .write(
            "<html><head><title>%d</title></head><body><center>nginx</center></body></html>"
                .formatted(status)
                .getBytes(StandardCharsets.UTF_8));
  }

  private static void waitFor(@Nullable Fault fault) {
    if (fault instanceof Fault.Latency(long millis)) {
      try {
        Thread.sleep(Duration.ofMillis(millis));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Promises more bytes than it sends; the container can then only close the connection. */
  private static void breakConnection(HttpServletResponse response) throws IOException {
    response.setHeader("Connection", "close");
    response.setContentType("application/json");
    response.setContentLength(100_000);
    response.getOutputStream().write('{');
    response.flushBuffer();
    throw new IOException("the answer was lost on purpose");
  }

  private static RequestLog.Entry entry(
      HttpServletRequest request,
      ContentCachingResponseWrapper response,
      @Nullable Fault fault,
      Instant start) {
    return new RequestLog.Entry(
        start,
        request.getMethod(),
        request.getRequestURI(),
        response.getStatus(),
        verdict(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)),
        fault == null ? null : fault.toString(),
        Duration.between(start, Instant.now()).toMillis());
  }

  private static String verdict(String body) {
    Matcher error = VERDICT.matcher(body);
    if (!error.find() || "0".equals(error.group(1))) {
      return "ok";
    }
    return error.group(1) == null ? error.group(2) : error.group(1);
  }
}
