package cn.xuezhao.batch.roster;

import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.publication.CurrentRoster;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The roster that counts, for who compares it with the orders of the batch. */
@Component
public final class RosterEntries {

  private final RosterStore store;
  private final VerifiedStudentStore verified;
  private final EntrySeal seal;

  RosterEntries(RosterStore store, VerifiedStudentStore verified, EntrySeal seal) {
    this.store = store;
    this.verified = verified;
    this.seal = seal;
  }

  /** The keyed id of a student's entry, whether the roster has it or not. */
  public String idOf(String batchId, String studentNumber) {
    return seal.entryId(batchId, studentNumber);
  }

  /** Whether the student may be of the batch: the roster has the entry, or there is no roster. */
  public boolean mayHave(Batch batch, String entryId) {
    CurrentRoster roster = batch.roster();
    return roster == null || store.find(roster.rosterId(), entryId).isPresent();
  }

  /** Ids of all entries, none without a roster. */
  public Set<String> ids(Batch batch) {
    CurrentRoster roster = batch.roster();
    return roster == null ? Set.of() : store.ids(batch.id(), roster.rosterId());
  }

  /** How many students' collection codes have agreed with the roster. */
  public int verified(String batchId) {
    return verified.of(batchId).size();
  }

  /** Opens entries, for the school that has sent them. */
  public List<String> studentNumbers(Batch batch, List<String> entryIds) {
    CurrentRoster roster = batch.roster();
    return roster == null
        ? List.of()
        : entryIds.stream()
            .flatMap(id -> store.find(roster.rosterId(), id).stream())
            .map(entry -> seal.open(batch.id(), entry).studentNumber())
            .toList();
  }
}
