package cn.xuezhao.order.refund;

import cn.xuezhao.kit.idempotency.Idempotent;
import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.order.lifecycle.Orders;
import cn.xuezhao.order.progress.OrderView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The student takes the order back before the photo is in review. */
@RestController
@Tag(name = "refunds")
@PreAuthorize("hasRole('student')")
class RefundController {

  private final Orders orders;
  private final Clock clock;

  RefundController(Orders orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  @Operation(summary = "Gives the whole payment back and ends the order; needs an Idempotency-Key")
  @Idempotent
  @PostMapping("/api/{tenant}/orders/{id}/refunds")
  @ResponseStatus(HttpStatus.CREATED)
  OrderView refund(@PathVariable String id, Caller caller) {
    orders.get(id, caller.subject());
    return OrderView.of(orders.change(id, order -> order.refund(clock.instant())));
  }
}
