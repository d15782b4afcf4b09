package cn.xuezhao.batch.progress;

import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.roster.RosterEntries;
import java.time.Clock;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what a batch's students have done, and finds those who have done nothing. */
@Component
final class MeasuringCoverage {

  private final OrderProgressStore store;
  private final RosterEntries roster;
  private final Clock clock;

  MeasuringCoverage(OrderProgressStore store, RosterEntries roster, Clock clock) {
    this.store = store;
    this.roster = roster;
    this.clock = clock;
  }

  /** One read of the batch's orders; a count of each kind would be as many. */
  Coverage measure(Batch batch) {
    List<OrderProgress> orders = store.open(batch.id());
    long completed = having(orders, order -> order.milestones().completedAt());
    int expected = batch.terms().expectedStudents();
    long opened = having(orders, order -> order.milestones().openedAt());
    return new Coverage(
        batch.id(),
        expected,
        batch.roster() == null ? null : Integer.valueOf(batch.roster().rows()),
        roster.verified(batch.id()),
        opened,
        having(orders, order -> order.milestones().paidAt()),
        having(orders, order -> order.milestones().submittedAt()),
        having(orders, order -> order.milestones().standardizedAt()),
        orders.stream().filter(order -> order.upload() instanceof PlatformUpload.Done).count(),
        completed,
        orders.stream().filter(order -> order.share() instanceof HandoffShare.HandedOff).count(),
        expected == 0 ? null : Integer.valueOf((int) (completed * 100 / expected)),
        batch.roster() == null ? null : Integer.valueOf(missing(batch, orders).size()),
        opened - having(orders, order -> order.identification().entryId()),
        clock.instant());
  }

  /** Student numbers on the roster without an order, a page of them. */
  MissingStudents missing(Batch batch, String after, int limit) {
    NavigableSet<String> left = missing(batch, store.open(batch.id())).tailSet(after, false);
    List<String> page = left.stream().limit(limit).toList();
    boolean isMore = left.size() > page.size();
    return new MissingStudents(roster.studentNumbers(batch, page), isMore ? page.getLast() : null);
  }

  private NavigableSet<String> missing(Batch batch, List<OrderProgress> orders) {
    NavigableSet<String> missing = new TreeSet<>(roster.ids(batch));
    orders.stream()
        .map(order -> order.identification().entryId())
        .filter(Objects::nonNull)
        .forEach(missing::remove);
    return missing;
  }

  private static long having(
      List<OrderProgress> orders, Function<OrderProgress, @Nullable Object> fact) {
    return orders.stream().filter(order -> fact.apply(order) != null).count();
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
