package cn.xuezhao.order.lifecycle;

import cn.xuezhao.calendar.BusinessCalendar;
import cn.xuezhao.calendar.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * How long a review may take (L-17, G-6).
 *
 * @param hours in which reviewers work, where working days count (G-32); else null
 */
@TypeAlias("promise")
public record Promise(int days, @Nullable Hours hours) {

  /**
   * @param from time of day in Shanghai, as {@code 09:00}
   */
  @TypeAlias("review-hours")
  public record Hours(String from, String to) {

    WorkingHours working() {
      return new WorkingHours(LocalTime.parse(from), LocalTime.parse(to));
    }
  }

  /** Until when the result is promised for what is submitted now. */
  Instant madeAt(Instant submitted) {
    return hours == null
        ? submitted.plus(Duration.ofDays(days))
        : BusinessCalendar.china().afterWorkingTime(submitted, days, hours.working());
  }
}
