package cn.xuezhao.calendar;

import java.time.Duration;
import java.time.LocalTime;

/** The hours of a working day in which work is done; half-open, so at {@code to} it is over. */
public record WorkingHours(LocalTime from, LocalTime to) {

  public WorkingHours {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "working hours end at %s (expected: after %s)".formatted(to, from));
    }
  }

  Duration perDay() {
    return Duration.between(from, to);
  }
}
