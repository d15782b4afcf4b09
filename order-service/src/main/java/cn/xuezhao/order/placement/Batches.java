package cn.xuezhao.order.placement;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.inbox.Event;
import cn.xuezhao.kit.tenant.TenantContext;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Batches by their publication; one whose event has not come yet is read from its owner. */
@Component
final class Batches {

  private final BatchStore store;
  private final Guard guard;
  private final RestClient owner;

  Batches(
      BatchStore store,
      Guard guard,
      ServiceClients clients,
      @Value("${xuezhao.batch-url}") String url) {
    this.store = store;
    this.guard = guard;
    this.owner = clients.to(url);
  }

  void published(Event<PublishedBatch> event) {
    BatchSnapshot published = event.data().snapshot();
    store
        .all()
        .changeOrCreate(
            event.cause(), published.id(), () -> published, batch -> batch.publish(published));
  }

  /** What the owner answers is not kept: its event brings it soon, and in order. */
  BatchSnapshot get(String batchId) {
    return store
        .all()
        .find(batchId)
        .orElseGet(() -> guard.read("batch-service", () -> ask(batchId)).snapshot());
  }

  private PublishedBatch ask(String batchId) {
    return Objects.requireNonNull(
        owner
            .get()
            .uri("/internal/{tenant}/batches/{id}", TenantContext.current(), batchId)
            .retrieve()
            .body(PublishedBatch.class));
  }
}
