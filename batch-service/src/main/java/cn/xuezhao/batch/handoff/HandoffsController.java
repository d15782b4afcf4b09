package cn.xuezhao.batch.handoff;

import cn.xuezhao.batch.progress.CollectedOrders;
import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.publication.BatchAccess;
import cn.xuezhao.kit.idempotency.Idempotent;
import cn.xuezhao.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the packages of a batch; an operator starts one early. */
@RestController
@RequestMapping("/api/{tenant}/batches/{batchId}/handoffs")
class HandoffsController {

  private static final int REJECTED_SHOWN = 100;

  private final HandoffStore store;
  private final StartingHandoffs starting;
  private final CollectedOrders orders;
  private final HandoffTimes times;
  private final BatchAccess access;

  HandoffsController(
      HandoffStore store,
      StartingHandoffs starting,
      CollectedOrders orders,
      HandoffTimes times,
      BatchAccess access) {
    this.store = store;
    this.starting = starting;
    this.orders = orders;
    this.times = times;
    this.access = access;
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('registrar', 'operator', 'auditor')")
  @Operation(summary = "The packages of a batch for CHSI")
  HandoffsView list(@PathVariable String tenant, @PathVariable String batchId, Caller caller) {
    Batch batch = access.visible(batchId, caller);
    return view(batch, store.find(batchId).orElseGet(() -> Handoff.first(batchId)));
  }

  @PostMapping
  @Idempotent
  @PreAuthorize("hasRole('operator')")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Hand a finished batch over without waiting for its time")
  HandoffsView start(@PathVariable String tenant, @PathVariable String batchId, Caller caller) {
    Batch batch = access.managed(batchId, caller);
    return view(batch, starting.start(batch, caller.name()));
  }

  private HandoffsView view(Batch batch, Handoff handoff) {
    return HandoffsView.of(
        handoff, times.promised(batch), orders.rejected(batch.id(), REJECTED_SHOWN));
  }
}
