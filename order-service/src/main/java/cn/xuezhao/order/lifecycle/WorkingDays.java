package cn.xuezhao.order.lifecycle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Counts Mondays to Fridays in China (工作日). Statutory holidays and make-up days are not known here
 * yet, so a promise over a holiday is stricter than the manual's (G-6: 节假日顺延).
 */
final class WorkingDays {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private WorkingDays() {}

  /** The same time of day so many working days later; a weekend counts as the next midnight. */
  static Instant after(Instant start, int days) {
    ZonedDateTime day = start.atZone(CHINA);
    if (isWeekend(day)) {
      day = nextWorkingDay(day).truncatedTo(ChronoUnit.DAYS);
    }
    for (int counted = 0; counted < days; counted++) {
      day = nextWorkingDay(day);
    }
    return day.toInstant();
  }

  private static ZonedDateTime nextWorkingDay(ZonedDateTime day) {
    ZonedDateTime next = day.plusDays(1);
    return isWeekend(next) ? nextWorkingDay(next) : next;
  }

  private static boolean isWeekend(ZonedDateTime day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
