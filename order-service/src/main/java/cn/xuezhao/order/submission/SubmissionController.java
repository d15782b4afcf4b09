package cn.xuezhao.order.submission;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.Orders;
import cn.xuezhao.order.progress.OrderView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the student says about a photo: hand this one in, it is right, or take another one. */
@RestController
@Tag(name = "orders")
@RequestMapping("/api/{tenant}/orders/{id}")
@PreAuthorize("hasRole('student')")
class SubmissionController {

  private final Orders orders;
  private final Clock clock;

  SubmissionController(Orders orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  @Operation(
      summary = "Submits the photo the student has seen, the first time or after a rejection")
  @PostMapping("/submissions")
  OrderView submit(
      @PathVariable String id, @RequestBody @Valid Submission submission, Caller caller) {
    return change(id, caller, order -> order.submit(submission.revision(), clock.instant()));
  }

  @Operation(summary = "Confirms the standard photo")
  @PostMapping("/confirmations")
  OrderView confirm(@PathVariable String id, Caller caller) {
    return change(id, caller, order -> order.confirm(clock.instant()));
  }

  @Operation(summary = "Asks for another photo instead of the one whose standard photo is shown")
  @PostMapping("/recaptures")
  OrderView recapture(@PathVariable String id, Caller caller) {
    return change(id, caller, order -> order.recapture(clock.instant()));
  }

  private OrderView change(String id, Caller caller, Function<Order, Change<Order>> command) {
    orders.get(id, caller.subject());
    return OrderView.of(orders.change(id, command));
  }

  /**
   * @param revision of the photo the student has seen; a newer one is not submitted by accident
   */
  record Submission(@Positive int revision) {}
}
