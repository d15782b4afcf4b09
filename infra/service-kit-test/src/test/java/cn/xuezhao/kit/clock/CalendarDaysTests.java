package cn.xuezhao.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.calendar.BusinessCalendar;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CalendarDaysTests {

  private static final BusinessCalendar CHINA = BusinessCalendar.china();

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(ClockConfiguration.class, CalendarConfiguration.class));

  /** By the day in Shanghai, where it is tomorrow from 16:00 UTC on. */
  @ParameterizedTest
  @CsvSource({"T00:00:00Z, 60, UP", "T16:00:00Z, 59, WARNING"})
  void countsTheDaysAndWarnsWhenTheyGetFew(String time, long days, String status) {
    LocalDate sixtyDaysBefore = CHINA.lastKnownDay().minusDays(60);
    Clock clock = Clock.fixed(Instant.parse(sixtyDaysBefore + time), ZoneOffset.UTC);
    MeterRegistry meters = new SimpleMeterRegistry();
    runner
        .withBean(BusinessCalendar.class, () -> CHINA)
        .withBean(Clock.class, () -> clock)
        .run(
            context -> {
              context.getBean(MeterBinder.class).bindTo(meters);
              assertThat(meters.get("xuezhao.calendar.days.left").gauge().value()).isEqualTo(days);
              var health = context.getBean(HealthIndicator.class).health();
              assertThat(health.getStatus().getCode()).isEqualTo(status);
              assertThat(health.getDetails())
                  .containsEntry("daysLeft", days)
                  .containsEntry("lastKnownDay", CHINA.lastKnownDay());
            });
  }

  @Test
  void aServiceThatPromisesNothingInWorkingDaysIsNotWarned() {
    runner.run(context -> assertThat(context).doesNotHaveBean(CalendarDays.class));
  }
}
