package cn.xuezhao.order.lifecycle;

import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** How long a review may take (L-17, G-6). */
@TypeAlias("promise")
public record Promise(int days, CountedIn countedIn) {

  /** Which days count. */
  public enum CountedIn {
    CALENDAR_DAYS,
    WORKING_DAYS
  }

  /** Until when the result is promised for what is submitted now. */
  Instant madeAt(Instant submitted) {
    return switch (countedIn) {
      case CALENDAR_DAYS -> submitted.plus(Duration.ofDays(days));
      case WORKING_DAYS -> WorkingDays.after(submitted, days);
    };
  }
}
