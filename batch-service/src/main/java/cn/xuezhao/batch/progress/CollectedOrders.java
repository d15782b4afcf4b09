package cn.xuezhao.batch.progress;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The orders of batches, for the packages that go to CHSI. */
@Component
public final class CollectedOrders {

  private static final String FIRST = "";

  private final OrderProgressStore store;
  private final Clock clock;

  CollectedOrders(OrderProgressStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Completed orders in no package that come after one, in order of their ids. */
  public List<OrderProgress> free(String batchId, boolean again, String after, int limit) {
    return store.free(batchId, again, after, limit);
  }

  /** Whether an order waits for a package, be it that its photo is not at the platform yet. */
  public boolean hasFree(String batchId, boolean again) {
    return !store.free(batchId, again, FIRST, 1).isEmpty();
  }

  /** Puts an order into a package unless it is in another one; false when it is not ready. */
  public boolean assign(String orderId, String handoffId, boolean again) {
    OrderProgress order = store.change(orderId, present -> present.assign(handoffId, again));
    return order.share() instanceof HandoffShare.Assigned(String assigned)
        && assigned.equals(handoffId);
  }

  /** What is in a package and not yet judged. */
  public List<OrderProgress> assigned(String handoffId) {
    return store.assigned(handoffId);
  }

  public void handOff(String orderId, String handoffId, @Nullable String comparison) {
    store.change(orderId, order -> order.handOff(handoffId, comparison, clock.instant()));
  }

  public void reject(String orderId, String handoffId, String reason) {
    store.change(orderId, order -> order.reject(handoffId, reason, clock.instant()));
  }

  public void release(String orderId, String handoffId) {
    store.change(orderId, order -> order.release(handoffId));
  }

  /** Ids of orders that CHSI has taken over with a package, in order of their ids. */
  public List<String> handedOff(String handoffId, String after, int limit) {
    return store.handedOff(handoffId, after, limit).stream().map(OrderProgress::orderId).toList();
  }

  /** What CHSI has rejected, the first few. */
  public List<OrderProgress> rejected(String batchId, int limit) {
    return store.rejected(batchId, limit);
  }
}
