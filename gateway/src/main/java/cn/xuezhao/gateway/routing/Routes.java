package cn.xuezhao.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.rewritePath;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RequestPredicates.PUT;
import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import cn.xuezhao.gateway.routing.Forwarding.Target;
import cn.xuezhao.kit.domain.NotFound;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The addresses from outside. What is not named here is not routed: {@code /internal} and {@code
 * /actuator} of the services least of all.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RoutingSettings.class, SandboxSettings.class})
class Routes {

  /** Without a token yet: signing in is one POST and nothing else. */
  private static final String SIGN_IN = "sessions";

  /** A friend without a sign-in looks and sends, and does nothing else. */
  private static final String HAND_OFFS = "hand-offs";

  @Bean
  @Order(1)
  RouterFunction<ServerResponse> api(RoutingSettings settings, ForwardingFactory forwarding) {
    RouterFunctions.Builder routes = route();
    for (Backend backend : Backend.values()) {
      Forwarding forward =
          forwarding.to(
              new Target(backend.serviceName(), settings.addressOf(backend), Wording.OURS));
      for (String resource : backend.resources()) {
        routes.route(addresses(resource), forward);
      }
    }
    return routes.build();
  }

  /** WeChat Pay has no session; order-service verifies its signature over the unchanged body. */
  @Bean
  @Order(2)
  RouterFunction<ServerResponse> callbacks(RoutingSettings settings, ForwardingFactory forwarding) {
    return route()
        .route(
            POST("/callbacks/{tenant}/wechat-pay/**"),
            forwarding.to(
                new Target(
                    Backend.ORDER.serviceName(),
                    settings.addressOf(Backend.ORDER),
                    Wording.OF_THE_OWNER)))
        .build();
  }

  @Bean
  @Order(3)
  RouterFunction<ServerResponse> sandboxes(SandboxSettings settings, ForwardingFactory forwarding) {
    if (!settings.enabled()) {
      return _ -> Optional.empty();
    }
    return route()
        .route(
            path("/sandbox/wechat/**"),
            forwarding.to(new Target("wechat-sandbox", settings.wechat(), Wording.OF_THE_OWNER)))
        .route(
            path("/sandbox/chsi/**"),
            forwarding.to(new Target("chsi-sandbox", settings.chsi(), Wording.OF_THE_OWNER)))
        .before(rewritePath("^/sandbox/(wechat|chsi)/(?<rest>.*)", "/__sandbox/${rest}"))
        .build();
  }

  /** Whatever the method, what is not named above does not exist. */
  @Bean
  @Order(4)
  RouterFunction<ServerResponse> nothingElse(ProblemResponses problems) {
    RequestPredicate ours = path("/api/*/tenant").or(path("/api/*/service-hours"));
    RequestPredicate anything =
        path("/api/**").or(path("/internal/**")).or(path("/callbacks/**")).or(path("/sandbox/**"));
    return route()
        .route(anything.and(ours.negate()), request -> problems.of(new NotFound("address")))
        .build();
  }

  private static RequestPredicate addresses(String resource) {
    String address = "/api/{tenant}/" + resource;
    return switch (resource) {
      case SIGN_IN -> POST(address);
      case HAND_OFFS -> GET(address + "/{token}").or(PUT(address + "/{token}/photo"));
      default -> path(address + "/**");
    };
  }
}
