package cn.xuezhao.batch.publication;

import cn.xuezhao.batch.policy.BatchPolicy;
import cn.xuezhao.calendar.BusinessCalendar;
import cn.xuezhao.calendar.YearUnknown;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the end of a batch sets going, in legal working days after its last day (G-8).
 *
 * @param resubmissionEndsAt until when a rejected photo can be replaced
 * @param mainHandoffAt when the package of all that is complete is made for CHSI
 * @param handoffDueAt until when CHSI was promised to have it
 */
public record BatchDeadlines(
    Instant resubmissionEndsAt, Instant mainHandoffAt, Instant handoffDueAt) {

  /**
   * @throws CalendarYearUnknown when nobody knows the working days after this window
   */
  public static BatchDeadlines of(BatchWindow window, BatchPolicy policy) {
    BusinessCalendar calendar = BusinessCalendar.china();
    LocalDate last = calendar.lastDayOf(window.closesAt());
    try {
      return new BatchDeadlines(
          calendar.endOfWorkingDay(last, policy.resubmission().days()),
          calendar.endOfWorkingDay(last, policy.handoff().mainDays()),
          calendar.endOfWorkingDay(last, policy.handoff().latestDays()));
    } catch (YearUnknown unknown) {
      throw new CalendarYearUnknown(unknown.year());
    }
  }
}
