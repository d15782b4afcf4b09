package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.tenant.TenantContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Asks batch-service whether a reference photo is of the student of an order: both are known there
 * by the same keyed id. Asked only when a photo is like a reference, which is seldom.
 */
@Component
class RosterEntries {

  private static final String OWNER = "batch-service";

  private final RestClient client;
  private final Guard guard;

  RosterEntries(ServiceClients clients, Guard guard, @Value("${xuezhao.batch-url}") String url) {
    this.client = clients.to(url);
    this.guard = guard;
  }

  /** Keyed id of the student; empty while nobody can say, which no student has to wait for. */
  Optional<String> of(String orderId) {
    try {
      return Optional.ofNullable(guard.read(OWNER, () -> ask(orderId))).map(OrderOnRoster::entryId);
    } catch (Refusal unknown) {
      return Optional.empty();
    }
  }

  private @Nullable OrderOnRoster ask(String orderId) {
    return client
        .get()
        .uri("/internal/{tenant}/orders/{id}/roster-entry", TenantContext.current(), orderId)
        .retrieve()
        .body(OrderOnRoster.class);
  }

  private record OrderOnRoster(@Nullable String entryId) {}
}
