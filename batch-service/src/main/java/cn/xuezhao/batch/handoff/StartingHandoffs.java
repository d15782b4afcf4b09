package cn.xuezhao.batch.handoff;

import cn.xuezhao.batch.progress.CollectedOrders;
import cn.xuezhao.batch.progress.OrderCompletion;
import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.publication.BatchWindow.WindowState;
import cn.xuezhao.batch.publication.Batches;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Decides when a batch's photos go to CHSI: when it is time, or when an operator says so. */
@Component
final class StartingHandoffs implements OrderCompletion {

  private final HandoffStore store;
  private final Batches batches;
  private final CollectedOrders orders;
  private final HandoffTimes times;

  StartingHandoffs(
      HandoffStore store, Batches batches, CollectedOrders orders, HandoffTimes times) {
    this.store = store;
    this.batches = batches;
    this.orders = orders;
    this.times = times;
  }

  @Override
  public void completed(String batchId) {
    Batch batch = batches.get(batchId);
    Instant next = times.next(batchId);
    store.change(batchId, handoff -> handoff.expect(next, times.promised(batch)));
  }

  /** It is time to look: the batch may have been extended, or everything be handed off. */
  void look(Handoff handoff) {
    Batch batch = batches.get(handoff.batchId());
    Instant main = times.main(batch);
    Instant now = times.now();
    if (main.isAfter(now)) {
      store.change(batch.id(), each -> each.postpone(main, times.promised(batch)));
    } else if (orders.hasFree(batch.id(), false)) {
      store.change(batch.id(), each -> each.begin(false, null, now));
    } else {
      store.change(batch.id(), each -> each.postpone(null, times.promised(batch)));
    }
  }

  /** An operator need not wait once the batch is over; what CHSI rejected goes along again. */
  Handoff start(Batch batch, String by) {
    if (batch.window().stateAt(times.now()) != WindowState.CLOSED) {
      throw new BatchStillOpen(batch.window().closesAt());
    }
    boolean isRunning =
        store
            .find(batch.id())
            .filter(handoff -> !(handoff.state() instanceof HandoffState.Idle))
            .isPresent();
    if (!isRunning && !orders.hasFree(batch.id(), true)) {
      throw new HandoffEmpty();
    }
    return store.change(batch.id(), handoff -> handoff.begin(true, by, times.now()));
  }
}
