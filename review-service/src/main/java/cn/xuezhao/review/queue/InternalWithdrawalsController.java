package cn.xuezhao.review.queue;

import cn.xuezhao.review.task.TaskView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** order-service takes a photo out of review before it gives the money back. */
@RestController
@Tag(name = "internal")
final class InternalWithdrawalsController {

  private final Withdrawing withdrawing;

  InternalWithdrawalsController(Withdrawing withdrawing) {
    this.withdrawing = withdrawing;
  }

  record RoundToWithdraw(@Positive int round) {}

  @PostMapping("/internal/{tenant}/orders/{orderId}/review-withdrawals")
  @Operation(
      summary = "Take a round out of review, for a refund",
      description = "Before a reviewer has opened it; repeating it changes nothing.")
  TaskView withdraw(
      @PathVariable String tenant,
      @PathVariable String orderId,
      @Valid @RequestBody RoundToWithdraw request) {
    return TaskView.forOwner(withdrawing.withdrawForRefund(orderId, request.round()));
  }
}
