package cn.xuezhao.batch.progress;

import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.roster.RosterEntries;
import java.time.Clock;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what a batch's students have done, and finds those who have done nothing. */
@Component
final class MeasuringCoverage {

  private final OrderProgressStore store;
  private final CollectedOrders orders;
  private final RosterEntries roster;
  private final Clock clock;

  MeasuringCoverage(
      OrderProgressStore store, CollectedOrders orders, RosterEntries roster, Clock clock) {
    this.store = store;
    this.orders = orders;
    this.roster = roster;
    this.clock = clock;
  }

  Coverage measure(Batch batch) {
    String id = batch.id();
    long opened = count(id, "openedAt");
    long completed = count(id, "completedAt");
    int expected = batch.terms().expectedStudents();
    return new Coverage(
        id,
        expected,
        batch.roster() == null ? null : Integer.valueOf(batch.roster().rows()),
        roster.verified(id),
        opened,
        count(id, "paidAt"),
        count(id, "submittedAt"),
        count(id, "standardizedAt"),
        store.countUploaded(id),
        completed,
        store.countHandedOff(id),
        expected == 0 ? null : Integer.valueOf((int) (completed * 100 / expected)),
        missing(batch),
        opened - store.countOpen(id, "body.identification.entryId"),
        clock.instant());
  }

  /** Student numbers on the roster without an order, a page of them. */
  MissingStudents missing(Batch batch, String after, int limit) {
    NavigableSet<String> missing = missingEntries(batch);
    List<String> page = missing.tailSet(after, false).stream().limit(limit).toList();
    boolean isMore = missing.tailSet(after, false).size() > page.size();
    return new MissingStudents(roster.studentNumbers(batch, page), isMore ? page.getLast() : null);
  }

  private @Nullable Integer missing(Batch batch) {
    return batch.roster() == null ? null : Integer.valueOf(missingEntries(batch).size());
  }

  private NavigableSet<String> missingEntries(Batch batch) {
    NavigableSet<String> missing = new TreeSet<>(roster.ids(batch));
    Set<String> present = orders.students(batch.id());
    missing.removeAll(present);
    return missing;
  }

  private long count(String batchId, String milestone) {
    return store.countOpen(batchId, "body.milestones." + milestone);
  }

  /**
   * @param next where the next page begins, null at the end
   */
  record MissingStudents(List<String> studentNumbers, @Nullable String next) {

    MissingStudents {
      studentNumbers = List.copyOf(studentNumbers);
    }

    @Override
    public String toString() {
      return "MissingStudents[" + studentNumbers.size() + "]";
    }
  }
}
