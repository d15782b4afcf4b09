package cn.xuezhao.order.placement;

import cn.xuezhao.kit.idempotency.Idempotent;
import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.order.progress.OrderView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opening an order. */
@RestController
@Tag(name = "orders")
@PreAuthorize("hasRole('student')")
class PlacementController {

  private final PlacingOrder placing;

  PlacementController(PlacingOrder placing) {
    this.placing = placing;
  }

  @Operation(summary = "Opens the order of a verified enrollment; needs an Idempotency-Key")
  @Idempotent
  @PostMapping("/api/{tenant}/orders")
  @ResponseStatus(HttpStatus.CREATED)
  OrderView place(@RequestBody @Valid NewOrder order, Caller caller) {
    return OrderView.of(placing.place(order.enrollmentId(), caller.subject()));
  }

  record NewOrder(@NotBlank String enrollmentId) {}
}
