package cn.xuezhao.gateway.routing;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are and how long they may take.
 *
 * @param answerWithin from the last byte sent to the first byte of the answer, and between bytes
 * @param uploadAnswerWithin the same for requests that carry a file
 */
@Validated
@ConfigurationProperties("xuezhao.gateway.routing")
record RoutingSettings(
    @NotNull Map<Backend, URI> backends,
    @NotNull Duration connectWithin,
    @NotNull Duration answerWithin,
    @NotNull Duration uploadAnswerWithin,
    @Min(1) int connectionsPerBackend) {

  RoutingSettings {
    Set<Backend> missing = EnumSet.allOf(Backend.class);
    missing.removeAll(backends.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("backends without an address: " + missing);
    }
    backends = Map.copyOf(backends);
  }

  URI addressOf(Backend backend) {
    URI address = backends.get(backend);
    if (address == null) {
      throw new IllegalStateException("backend without an address: " + backend);
    }
    return address;
  }
}
