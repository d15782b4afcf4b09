package cn.xuezhao.batch.handoff;

import cn.xuezhao.batch.handoff.HandoffState.Gathering;
import cn.xuezhao.batch.handoff.HandoffState.Idle;
import cn.xuezhao.batch.handoff.HandoffState.OpenPackage;
import cn.xuezhao.batch.handoff.HandoffState.Sending;
import cn.xuezhao.batch.progress.CollectedOrders;
import cn.xuezhao.batch.progress.OrderProgress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a hand-off is woken for: looking, gathering, sending. Each step may be done twice. */
@Component
final class HandingOff {

  private static final int PAGE = 200;

  private final HandoffStore store;
  private final StartingHandoffs starting;
  private final SendingPackages sending;
  private final CollectedOrders orders;
  private final HandoffTimes times;

  HandingOff(
      HandoffStore store,
      StartingHandoffs starting,
      SendingPackages sending,
      CollectedOrders orders,
      HandoffTimes times) {
    this.store = store;
    this.starting = starting;
    this.sending = sending;
    this.orders = orders;
    this.times = times;
    store.whenDue(this::work);
  }

  private void work(Handoff handoff) {
    switch (handoff.state()) {
      case Idle _ -> starting.look(handoff);
      case Gathering(OpenPackage open, Instant _) -> gather(handoff, open);
      case Sending sent -> send(handoff, sent);
    }
  }

  private void gather(Handoff handoff, OpenPackage open) {
    String batchId = handoff.batchId();
    String after = "";
    List<OrderProgress> page = orders.free(batchId, open.again(), after, PAGE);
    while (!page.isEmpty()) {
      page.forEach(order -> orders.assign(order.orderId(), open.id(), open.again()));
      after = page.getLast().orderId();
      page = orders.free(batchId, open.again(), after, PAGE);
    }
    int gathered = orders.assigned(open.id()).size();
    Instant again = lookAgainAt(batchId);
    store.change(batchId, each -> each.gathered(open.id(), gathered, again, times.now()));
  }

  private void send(Handoff handoff, Sending sent) {
    sending
        .send(handoff, sent)
        .ifPresent(
            judged -> {
              Instant again = lookAgainAt(handoff.batchId());
              store.change(handoff.batchId(), each -> each.complete(judged, again));
            });
  }

  /** What is complete but not at the platform yet goes with a later package. */
  private @Nullable Instant lookAgainAt(String batchId) {
    return orders.hasFree(batchId, false) ? times.next(batchId) : null;
  }
}
