package cn.xuezhao.gateway.tenant;

import cn.xuezhao.calendar.BusinessCalendar;
import cn.xuezhao.calendar.YearUnknown;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When somebody answers at a regional centre; never on statutory holidays (G-33, G-34). */
record ServiceHours(List<Opening> openings) {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Longer than any holiday, and than a centre would stay closed between two openings. */
  private static final int DAYS_AHEAD = 31;

  /** The same hours on some days of every week; half-open, so at {@code to} nobody answers. */
  record Opening(Set<DayOfWeek> weekdays, LocalTime from, LocalTime to) {

    Opening {
      if (weekdays.isEmpty() || !from.isBefore(to)) {
        throw new IllegalArgumentException(
            "weekdays %s, from %s, to %s (expected: a day, and from before to)"
                .formatted(weekdays, from, to));
      }
    }

    private Instant begin(LocalDate day) {
      return day.atTime(from).atZone(SHANGHAI).toInstant();
    }

    private Instant end(LocalDate day) {
      return day.atTime(to).atZone(SHANGHAI).toInstant();
    }
  }

  /**
   * What is known is told, and nothing else: empty when nobody has announced the year's holidays,
   * without {@code opensAt} when the next opening would be in such a year.
   *
   * @param until the end of the opening we are in
   * @param opensAt the next opening, when it is closed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ServiceHours")
  record Answer(@Nullable Boolean open, @Nullable Instant until, @Nullable Instant opensAt) {}

  Answer at(Instant now, BusinessCalendar calendar) {
    try {
      LocalDate today = calendar.dayOf(now);
      Optional<Opening> present =
          on(today, calendar)
              .filter(one -> !now.isBefore(one.begin(today)) && now.isBefore(one.end(today)))
              .findFirst();
      return present
          .map(opening -> new Answer(true, opening.end(today), null))
          .orElseGet(() -> new Answer(false, null, next(now, calendar)));
    } catch (YearUnknown unknown) {
      return new Answer(null, null, null);
    }
  }

  private @Nullable Instant next(Instant now, BusinessCalendar calendar) {
    LocalDate today = calendar.dayOf(now);
    try {
      return Stream.iterate(today, day -> day.plusDays(1))
          .limit(DAYS_AHEAD)
          .flatMap(day -> on(day, calendar).map(opening -> opening.begin(day)).sorted())
          .filter(begin -> begin.isAfter(now))
          .findFirst()
          .orElse(null);
    } catch (YearUnknown unknown) {
      return null;
    }
  }

  private Stream<Opening> on(LocalDate day, BusinessCalendar calendar) {
    return calendar.isHoliday(day)
        ? Stream.empty()
        : openings.stream().filter(opening -> opening.weekdays().contains(day.getDayOfWeek()));
  }
}
