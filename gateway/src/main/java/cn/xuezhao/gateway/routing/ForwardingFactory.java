package cn.xuezhao.gateway.routing;

import cn.xuezhao.kit.call.Guard;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.stereotype.Component;

/** Makes the forwardings of the routes. */
@Component
final class ForwardingFactory {

  private final Guard guard;
  private final ProxyExchangeHandlerFunction proxy;
  private final ProblemResponses problems;

  ForwardingFactory(Guard guard, ProxyExchangeHandlerFunction proxy, ProblemResponses problems) {
    this.guard = guard;
    this.proxy = proxy;
    this.problems = problems;
  }

  Forwarding to(Forwarding.Target target) {
    return new Forwarding(target, guard, proxy, problems);
  }
}
