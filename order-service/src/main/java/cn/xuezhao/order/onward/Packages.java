package cn.xuezhao.order.onward;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.tenant.TenantContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Which orders a hand-off package holds; batch-service knows, and tells it page by page. */
@Component
final class Packages {

  private static final int PAGE = 500;

  private final Guard guard;
  private final RestClient owner;

  Packages(Guard guard, ServiceClients clients, @Value("${xuezhao.batch-url}") String url) {
    this.guard = guard;
    this.owner = clients.to(url);
  }

  void forEachOrder(String handoffId, Consumer<String> action) {
    Optional<String> next = Optional.empty();
    do {
      Optional<String> after = next;
      Page page = guard.read("batch-service", () -> ask(handoffId, after));
      page.orderIds().forEach(action);
      next = Optional.ofNullable(page.next());
    } while (next.isPresent());
  }

  private Page ask(String handoffId, Optional<String> after) {
    return Objects.requireNonNull(
        owner
            .get()
            .uri(
                address ->
                    address
                        .path("/internal/{tenant}/handoffs/{id}/orders")
                        .queryParam("limit", PAGE)
                        .queryParamIfPresent("after", after)
                        .build(TenantContext.current(), handoffId))
            .retrieve()
            .body(Page.class));
  }

  /**
   * @param next where the next page begins; null after the last one
   */
  record Page(List<String> orderIds, @Nullable String next) {

    Page {
      orderIds = List.copyOf(orderIds);
    }
  }
}
