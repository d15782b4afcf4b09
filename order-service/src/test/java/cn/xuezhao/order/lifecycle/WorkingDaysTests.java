package cn.xuezhao.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

  @Test
  void skipsWeekends() {
    assertThat(WorkingDays.after(shanghai("2024-11-29T15:00"), 2))
        .as("Friday afternoon")
        .isEqualTo(shanghai("2024-12-03T15:00"));
    assertThat(WorkingDays.after(shanghai("2024-11-30T10:00"), 2))
        .as("Saturday counts as the midnight after Sunday")
        .isEqualTo(shanghai("2024-12-04T00:00"));
  }

  @Test
  void countsWholeDaysFromMidnight() {
    assertThat(WorkingDays.after(shanghai("2024-11-29T00:00"), 2))
        .as("Friday and Monday")
        .isEqualTo(shanghai("2024-12-03T00:00"));
  }

  @Test
  void laterIsNeverDueEarlier() {
    Instant last = Instant.MIN;
    Instant start = shanghai("2024-11-25T00:00");
    for (Instant at = start;
        at.isBefore(start.plus(Duration.ofDays(14)));
        at = at.plus(Duration.ofMinutes(17))) {
      Instant due = WorkingDays.after(at, 2);
      assertThat(due).isAfterOrEqualTo(last);
      last = due;
    }
  }

  private static Instant shanghai(String local) {
    return OffsetDateTime.parse(local + ":00+08:00").toInstant();
  }
}
