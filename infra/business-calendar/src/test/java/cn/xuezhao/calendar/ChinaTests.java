package cn.xuezhao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published days of 2024 to 2026, so that a slip of the pen in a year's file is seen. */
class ChinaTests {

  private final BusinessCalendar china = BusinessCalendar.china();

  /** G-6: counted by hand from the notices. */
  @ParameterizedTest
  @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
  void aYearHasAsManyWorkingDaysAsItsNoticeLeaves(int year, long workingDays) {
    assertThat(daysOf(year).filter(china::isWorkingDay)).hasSize((int) workingDays);
  }

  /** G-6 */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-09",
        "2024-09-30",
        "2025-01-27",
        "2025-09-30",
        "2026-09-30",
        "2026-12-31"
      })
  void theEveOfAHolidayIsWorked(String eve) {
    assertThat(china.isWorkingDay(LocalDate.parse(eve))).isTrue();
  }

  /** G-6: holidays postpone the review. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-01", "2024-02-16", "2024-06-10", "2024-10-07", "2025-01-28", "2025-02-04",
        "2025-10-08", "2026-01-02", "2026-02-23", "2026-04-06", "2026-05-05", "2026-06-19",
        "2026-09-25", "2026-10-01", "2026-10-07"
      })
  void aWeekdayInsideAStatutoryHolidayIsNotWorked(String holiday) {
    LocalDate day = LocalDate.parse(holiday);
    assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(china.isWorkingDay(day)).isFalse();
  }

  /** G-6: make-up days are working days. */
  @Test
  void theWeekendDaysWorkedForHolidaysAreExactlyThose() {
    assertThat(
            Stream.of(2024, 2025, 2026)
                .flatMap(ChinaTests::daysOf)
                .filter(day -> day.getDayOfWeek().getValue() > 5)
                .filter(china::isWorkingDay)
                .map(LocalDate::toString))
        .isEqualTo(
            List.of(
                "2024-02-04",
                "2024-02-18",
                "2024-04-07",
                "2024-04-28",
                "2024-05-11",
                "2024-09-14",
                "2024-09-29",
                "2024-10-12",
                "2025-01-26",
                "2025-02-08",
                "2025-04-27",
                "2025-09-28",
                "2025-10-11",
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10"));
  }

  private static Stream<LocalDate> daysOf(int year) {
    return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
  }
}
