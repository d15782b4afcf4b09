package cn.xuezhao.batch.handoff;

import cn.xuezhao.batch.progress.CollectedOrders;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** order-service pages through a completed package and begins the retention of every order. */
@RestController
class InternalHandoffsController {

  private final CollectedOrders orders;

  InternalHandoffsController(CollectedOrders orders) {
    this.orders = orders;
  }

  @GetMapping("/internal/{tenant}/handoffs/{handoffId}/orders")
  HandedOffOrders handedOff(
      @PathVariable String tenant,
      @PathVariable String handoffId,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "500") @Min(1) @Max(1000) int limit) {
    List<String> page = orders.handedOff(handoffId, after, limit);
    return new HandedOffOrders(page, page.size() == limit ? page.getLast() : null);
  }

  /**
   * @param next to ask after, null at the end
   */
  record HandedOffOrders(List<String> orderIds, @Nullable String next) {

    HandedOffOrders {
      orderIds = List.copyOf(orderIds);
    }
  }
}
