package cn.xuezhao.kit.clock;

import cn.xuezhao.calendar.BusinessCalendar;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Warns before the calendar ends, in every service that declares a {@link BusinessCalendar} bean.
 */
@AutoConfiguration(after = ClockConfiguration.class)
@ConditionalOnBean(BusinessCalendar.class)
public class CalendarConfiguration {

  @Bean
  CalendarDays calendarDays(BusinessCalendar calendar, Clock clock) {
    return new CalendarDays(calendar, clock);
  }

  @Bean
  MeterBinder calendarMeter(CalendarDays days) {
    return meters ->
        Gauge.builder("xuezhao.calendar.days.left", days, CalendarDays::left)
            .description("Days until the last one whose holidays are known")
            .register(meters);
  }

  @Bean
  HealthIndicator calendarHealthIndicator(CalendarDays days) {
    return days::health;
  }
}
