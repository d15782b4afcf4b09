package cn.xuezhao.order.progress;

import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.order.lifecycle.Orders;
import cn.xuezhao.order.lifecycle.PublicStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 我的订单 and 订单详情 (L-16, G-31). */
@RestController
@Tag(name = "orders")
@RequestMapping("/api/{tenant}/orders")
class ProgressController {

  private final Orders orders;
  private final Reading reading;

  ProgressController(Orders orders, Reading reading) {
    this.orders = orders;
    this.reading = reading;
  }

  @Operation(summary = "My orders, newest first; all of them, or those of one tab")
  @GetMapping
  @PreAuthorize("hasRole('student')")
  MyOrders mine(
      @Parameter(schema = @Schema(allowableValues = {"pending", "approved", "rejected"}))
          @RequestParam(required = false)
          @Nullable Tab tab,
      Caller caller) {
    return new MyOrders(
        orders.ofStudent(caller.subject()).stream()
            .filter(
                order ->
                    tab == null || Tab.of(PublicStatus.of(order)).filter(tab::equals).isPresent())
            .map(OrderView::of)
            .toList());
  }

  @Operation(summary = "One order: status, next step, progress and promise")
  @GetMapping("/{id}")
  @PreAuthorize("hasAnyRole('student', 'operator', 'finance', 'auditor')")
  OrderView one(@PathVariable String id, Caller caller) {
    return OrderView.of(reading.order(id, caller));
  }

  record MyOrders(List<OrderView> orders) {}
}
