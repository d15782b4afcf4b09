package cn.xuezhao.kit.clock;

import cn.xuezhao.calendar.BusinessCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** How long the business calendar will still do, by business time. */
final class CalendarDays {

  /**
   * Batches are planned weeks ahead, and the next year's notice comes in November at the latest.
   */
  private static final long FEW = 60;

  /** Ranks with UP: the service works, its operator has something to do. */
  private static final Status WARNING = new Status("WARNING", "add the next year to the calendar");

  private final BusinessCalendar calendar;
  private final Clock clock;

  CalendarDays(BusinessCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  long left() {
    LocalDate today = calendar.dayOf(clock.instant());
    return ChronoUnit.DAYS.between(today, calendar.lastKnownDay());
  }

  Health health() {
    long left = left();
    return Health.status(left < FEW ? WARNING : Status.UP)
        .withDetail("lastKnownDay", calendar.lastKnownDay())
        .withDetail("daysLeft", left)
        .build();
  }
}
