package cn.xuezhao.gateway.routing;

import cn.xuezhao.gateway.entrance.Upload;
import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.Upstream;
import cn.xuezhao.kit.domain.Refusal;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Hands a request on to one service, streaming both ways. A service that is full, silent or away is
 * a problem with a time to come back at; uploads have their own breaker and bulkhead, so that slow
 * phones do not take the places of everybody else.
 */
final class Forwarding implements HandlerFunction<ServerResponse> {

  private static final Logger log = LoggerFactory.getLogger(Forwarding.class);

  private final Target target;
  private final Guard guard;
  private final ProxyExchangeHandlerFunction proxy;
  private final ProblemResponses problems;

  Forwarding(
      Target target, Guard guard, ProxyExchangeHandlerFunction proxy, ProblemResponses problems) {
    this.target = target;
    this.guard = guard;
    this.proxy = proxy;
    this.problems = problems;
  }

  /**
   * @param service names the breaker and the bulkhead
   * @param wording in whose words its refusals are passed on
   */
  record Target(String service, URI address, Wording wording) {}

  @Override
  public ServerResponse handle(ServerRequest request) {
    MvcUtils.setRequestUrl(request, target.address());
    String dependency = target.service() + (Upload.is(request.servletRequest()) ? "-uploads" : "");
    try {
      ServerResponse answer = guard.call(dependency, () -> proxy.handle(request));
      ClosingResponse closing = new ClosingResponse(answer, request);
      boolean ours = target.wording() == Wording.OURS;
      return ours && answer.statusCode().isError() && !isProblem(answer)
          ? problems.inOurWords(closing)
          : closing;
    } catch (Upstream silent) {
      log.warn("forwarding.failed service={} cause={}", dependency, causeOf(silent));
      return problems.of(silent);
    } catch (Refusal refused) {
      return problems.of(refused);
    }
  }

  private static boolean isProblem(ServerResponse answer) {
    return MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(
        answer.headers().getContentType());
  }

  private static String causeOf(Upstream silent) {
    Throwable cause = silent.getCause();
    return cause == null ? "unknown" : cause.getClass().getSimpleName();
  }
}
