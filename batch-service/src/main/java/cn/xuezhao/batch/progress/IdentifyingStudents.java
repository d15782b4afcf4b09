package cn.xuezhao.batch.progress;

import cn.xuezhao.batch.roster.RosterEntries;
import cn.xuezhao.kit.domain.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Asks whose order it is and keeps the answer as a keyed mark, so that a school sees who is
 * missing.
 */
@Component
final class IdentifyingStudents {

  private final OrderProgressStore store;
  private final Neighbors neighbors;
  private final RosterEntries roster;
  private final Clock clock;

  IdentifyingStudents(
      OrderProgressStore store, Neighbors neighbors, RosterEntries roster, Clock clock) {
    this.store = store;
    this.neighbors = neighbors;
    this.roster = roster;
    this.clock = clock;
  }

  void identify(OrderProgress order, String batchId, String enrollmentId) {
    try {
      String entryId =
          neighbors
              .studentNumber(enrollmentId)
              .map(number -> roster.idOf(batchId, number))
              .orElse(null);
      store.change(order.orderId(), present -> present.identify(entryId));
    } catch (Refusal unavailable) {
      store.change(
          order.orderId(),
          present ->
              present.identifyLater(
                  Retries.after(present.identification().failures(), clock.instant())));
    }
  }
}
