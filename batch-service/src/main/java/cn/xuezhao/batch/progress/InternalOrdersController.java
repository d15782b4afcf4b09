package cn.xuezhao.batch.progress;

import cn.xuezhao.kit.domain.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells photo-service whether an order is of the student whom a reference photo is of. */
@RestController
class InternalOrdersController {

  private final OrderProgressStore store;

  InternalOrdersController(OrderProgressStore store) {
    this.store = store;
  }

  @GetMapping("/internal/{tenant}/orders/{orderId}/roster-entry")
  @Operation(summary = "The keyed id of the student's roster entry; nobody can tell whose it is")
  OrderOnRoster rosterEntry(@PathVariable String tenant, @PathVariable String orderId) {
    return store
        .find(orderId)
        .map(order -> new OrderOnRoster(order.batchId(), order.identification().entryId()))
        .orElseThrow(() -> new NotFound("order"));
  }

  /**
   * @param entryId null until identity-service has told whose order it is
   */
  record OrderOnRoster(@Nullable String batchId, @Nullable String entryId) {}
}
