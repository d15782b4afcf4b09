package cn.xuezhao.batch.handoff;

import cn.xuezhao.batch.policy.BatchPolicy;
import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.publication.BatchDeadlines;
import cn.xuezhao.batch.publication.Batches;
import cn.xuezhao.batch.publication.CalendarYearUnknown;
import cn.xuezhao.calendar.BusinessCalendar;
import cn.xuezhao.calendar.YearUnknown;
import cn.xuezhao.kit.tenant.TenantPolicies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When packages are made. A missing year moves a package by days, never an order out of one. */
@Component
final class HandoffTimes {

  /** The last package before the promised time has these hours for its retries. */
  private static final Duration RESERVE = Duration.ofHours(6);

  private static final Duration SOON = Duration.ofMinutes(15);
  private static final Duration DAY = Duration.ofDays(1);

  private final TenantPolicies.Policies<BatchPolicy> policies;
  private final Batches batches;
  private final BusinessCalendar calendar;
  private final Clock clock;

  HandoffTimes(
      TenantPolicies.Policies<BatchPolicy> policies,
      Batches batches,
      BusinessCalendar calendar,
      Clock clock) {
    this.policies = policies;
    this.batches = batches;
    this.calendar = calendar;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** When the main package of a batch is made. */
  Instant main(Batch batch) {
    return deadlines(batch)
        .map(BatchDeadlines::mainHandoffAt)
        .orElseGet(() -> batch.window().closesAt().plus(policies.current().handoff().mainAfter()));
  }

  /** Until when CHSI was promised to have it. */
  @Nullable Instant promised(Batch batch) {
    return deadlines(batch).map(BatchDeadlines::handoffDueAt).orElse(null);
  }

  /** When to look at the batch: at the main package's time, and after it every few days. */
  Instant next(String batchId) {
    Batch batch = batches.get(batchId);
    Instant main = main(batch);
    return main.isAfter(now()) ? main : supplementary(promised(batch));
  }

  private Instant supplementary(@Nullable Instant promised) {
    Instant now = now();
    Instant next = endOfNextDays(now);
    if (promised == null || !now.isBefore(promised) || next.isBefore(promised)) {
      return next;
    }
    Instant last = promised.minus(RESERVE);
    return last.isAfter(now) ? last : now.plus(SOON);
  }

  /** Today counts: what is completed in the morning goes in the evening. */
  private Instant endOfNextDays(Instant now) {
    int days = policies.current().handoff().supplementaryDays();
    try {
      return calendar.endOfWorkingDay(calendar.dayOf(now).minusDays(1), days);
    } catch (YearUnknown unknown) {
      return now.plus(DAY.multipliedBy(days));
    }
  }

  private Optional<BatchDeadlines> deadlines(Batch batch) {
    try {
      return Optional.of(BatchDeadlines.of(batch.window(), policies.current()));
    } catch (CalendarYearUnknown unknown) {
      return Optional.empty();
    }
  }
}
