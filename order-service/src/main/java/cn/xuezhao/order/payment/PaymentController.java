package cn.xuezhao.order.payment;

import cn.xuezhao.kit.idempotency.Idempotent;
import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.order.lifecycle.Orders;
import cn.xuezhao.order.progress.OrderView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Paying, and asking whether it arrived. */
@RestController
@Tag(name = "payments")
@RequestMapping("/api/{tenant}/orders/{id}")
@PreAuthorize("hasRole('student')")
class PaymentController {

  private final Orders orders;
  private final StartingPayment starting;
  private final CheckingPayments checking;

  PaymentController(Orders orders, StartingPayment starting, CheckingPayments checking) {
    this.orders = orders;
    this.starting = starting;
    this.checking = checking;
  }

  @Operation(summary = "Starts paying, or goes on with it; needs an Idempotency-Key")
  @Idempotent
  @PostMapping("/payments")
  @ResponseStatus(HttpStatus.CREATED)
  PaymentSheet pay(@PathVariable String id, Caller caller) {
    return starting.start(id, caller.subject());
  }

  @Operation(summary = "Asks WeChat Pay at once, after the student says that it was paid")
  @PostMapping("/payment-checks")
  OrderView check(@PathVariable String id, Caller caller) {
    return OrderView.of(checking.check(orders.get(id, caller.subject())));
  }
}
