package cn.xuezhao.order.progress;

import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.OrderState.Archived;
import cn.xuezhao.order.lifecycle.OrderState.AwaitingConfirmation;
import cn.xuezhao.order.lifecycle.OrderState.Closed;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.Completed;
import cn.xuezhao.order.lifecycle.OrderState.Refunded;
import cn.xuezhao.order.lifecycle.OrderState.Refunding;
import cn.xuezhao.order.lifecycle.OrderState.Rejected;
import cn.xuezhao.order.lifecycle.OrderState.Standardizing;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import cn.xuezhao.order.lifecycle.Orders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The facts of an order for a service whose event has not come yet. */
@RestController
@Tag(name = "internal")
final class OrderFactsController {

  private final Orders orders;

  OrderFactsController(Orders orders) {
    this.orders = orders;
  }

  @Operation(summary = "The facts of an order, for other services")
  @GetMapping("/internal/{tenant}/orders/{id}")
  OrderFacts facts(@PathVariable String id) {
    Order order = orders.get(id);
    return new OrderFacts(
        order.id(),
        order.opening().studentId(),
        order.opening().enrollmentId(),
        order.terms().batchId(),
        stage(order),
        NewestPhoto.of(order).revision());
  }

  private static String stage(Order order) {
    return switch (order.state()) {
      case Collecting _ -> "collecting";
      case UnderReview _ -> "under-review";
      case Rejected _ -> "rejected";
      case Standardizing _ -> "standardizing";
      case AwaitingConfirmation _ -> "awaiting-confirmation";
      case Completed _ -> "completed";
      case Archived _ -> "archived";
      case Closed _ -> "closed";
      case Refunding _ -> "refunding";
      case Refunded _ -> "refunded";
    };
  }

  /**
   * @param revision of the photo the order is about; 0 while there is none
   */
  record OrderFacts(
      String orderId,
      String studentId,
      String enrollmentId,
      String batchId,
      String stage,
      int revision) {}
}
