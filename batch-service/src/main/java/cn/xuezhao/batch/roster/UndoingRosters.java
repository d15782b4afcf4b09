package cn.xuezhao.batch.roster;

import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.publication.Batches;
import cn.xuezhao.batch.publication.CurrentRoster;
import cn.xuezhao.batch.publication.RosterNothingToUndo;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Brings the roster back that the present one replaced: for the wrong file, noticed late. Not when
 * a student whom only the present one names has verified meanwhile, because that student's order
 * would have no one on the roster.
 */
@Component
final class UndoingRosters {

  private final Batches batches;
  private final RosterStore store;
  private final VerifiedStudentStore verified;

  UndoingRosters(Batches batches, RosterStore store, VerifiedStudentStore verified) {
    this.batches = batches;
    this.store = store;
    this.verified = verified;
  }

  Batch undo(Batch batch, String by) {
    CurrentRoster present = batch.roster();
    CurrentRoster previous = batch.previousRoster();
    if (present == null || previous == null) {
      throw new RosterNothingToUndo();
    }
    Set<String> losing = verified.of(batch.id());
    losing.retainAll(store.ids(batch.id(), present.rosterId()));
    losing.removeAll(store.ids(batch.id(), previous.rosterId()));
    if (!losing.isEmpty()) {
      throw new RosterInUse(losing.size());
    }
    Batch restored = batches.undoRoster(batch.id(), present.number(), by);
    store.delete(batch.id(), present);
    return restored;
  }
}
