package cn.xuezhao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTests {

  private static final WorkingHours NINE_TO_FIVE =
      new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

  private final BusinessCalendar china = BusinessCalendar.china();

  /** G-6, G-32: two working days of eight hours, Monday to Friday, 9:00 to 17:00. */
  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "2026-09-21T10:15, 2026-09-23T10:15, 'inside the hours: the same time two days on'",
    "2026-09-21T07:00, 2026-09-22T17:00, 'before opening: starts at opening'",
    "2026-09-21T09:00, 2026-09-22T17:00, 'at opening: closing time, not the next opening'",
    "2026-09-21T17:00, 2026-09-23T17:00, 'at closing: starts the next working day'",
    "2026-09-21T22:30, 2026-09-23T17:00, 'after closing: starts the next working day'",
    "2026-09-20T10:00, 2026-09-22T10:00, 'a Sunday worked for National Day counts'",
    "2026-09-19T10:00, 2026-09-21T17:00, 'a free Saturday before a worked Sunday'",
    "2026-09-24T16:00, 2026-09-29T16:00, 'over Mid-Autumn'",
    "2026-09-26T12:00, 2026-09-29T17:00, 'handed in on a holiday'",
    "2026-09-30T15:00, 2026-10-09T15:00, 'eve of National Day'",
    "2026-09-30T17:00, 2026-10-09T17:00, 'eve of National Day at closing'",
    "2026-10-08T16:59:59, 2026-10-10T16:59:59, 'ends on the Saturday worked for National Day'",
    "2026-10-09T11:00, 2026-10-12T11:00, 'the worked Saturday counts, the Sunday does not'",
    "2025-12-30T12:00, 2026-01-04T12:00, 'over the new year into its worked Sunday'",
  })
  void reviewEndsAfterTwoDaysOfWorkingTime(
      LocalDateTime submitted, LocalDateTime due, String reason) {
    assertThat(china.afterWorkingTime(shanghai(submitted), 2, NINE_TO_FIVE))
        .as(reason)
        .isEqualTo(shanghai(due));
  }

  /** G-34: a weekend is no holiday, and neither is a weekend day that is worked for one. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-01, true",
    "2026-10-04, true",
    "2026-10-08, false",
    "2026-10-10, false",
    "2026-11-22, false",
  })
  void holidaysAreTheDaysOfTheNotice(LocalDate day, boolean holiday) {
    assertThat(china.isHoliday(day)).isEqualTo(holiday);
  }

  /** G-8: batch end + 7 working days; the batch ends at 24:00, so its last day does not count. */
  @ParameterizedTest
  @CsvSource({
    "2026-09-22T00:00, 2026-10-09T00:00",
    "2026-10-01T00:00, 2026-10-16T00:00",
    "2025-12-03T00:00, 2025-12-12T00:00",
  })
  void handOffIsDueAtTheEndOfTheSeventhWorkingDayAfterTheBatch(
      LocalDateTime closesAt, LocalDateTime due) {
    assertThat(china.endOfWorkingDay(china.lastDayOf(shanghai(closesAt)), 7))
        .isEqualTo(shanghai(due));
  }

  /** G-7: within two working days; the day of approval does not count, wherever it lies. */
  @ParameterizedTest
  @CsvSource({
    "2026-09-21T00:00, 2026-09-24T00:00",
    "2026-09-21T23:59:59, 2026-09-24T00:00",
    "2026-09-24T10:00, 2026-09-30T00:00",
    "2026-09-30T10:00, 2026-10-10T00:00",
    "2026-10-03T10:00, 2026-10-10T00:00",
    "2026-10-09T10:00, 2026-10-13T00:00",
  })
  void uploadIsDueAtTheEndOfTheSecondWorkingDayAfterApproval(
      LocalDateTime approved, LocalDateTime due) {
    assertThat(china.endOfWorkingDay(china.dayOf(shanghai(approved)), 2)).isEqualTo(shanghai(due));
  }

  @Test
  void aDayBeginsAtMidnightInShanghai() {
    assertThat(china.dayOf(Instant.parse("2026-09-21T15:59:59Z"))).isEqualTo("2026-09-21");
    assertThat(china.dayOf(Instant.parse("2026-09-21T16:00:00Z"))).isEqualTo("2026-09-22");
  }

  /** L-B: 12.02 24:00:00 is the end of 12.02. */
  @Test
  void midnightAsAnEndBelongsToTheDayThatEnds() {
    Instant midnight = shanghai(LocalDateTime.parse("2025-12-03T00:00"));
    assertThat(china.lastDayOf(midnight)).isEqualTo("2025-12-02");
    assertThat(china.lastDayOf(midnight.plusMillis(1))).isEqualTo("2025-12-03");
  }

  @Test
  void theLastKnownDayIsTheLastOneThatCanBeAskedFor() {
    LocalDate last = china.lastKnownDay();
    assertThat(last).isEqualTo("2026-12-31");
    assertThat(china.isWorkingDay(last)).isTrue();
    assertThatExceptionOfType(YearUnknown.class)
        .isThrownBy(() -> china.isWorkingDay(last.plusDays(1)));
  }

  @Test
  void anUnknownYearSaysWhichFileToAdd() {
    assertThatExceptionOfType(YearUnknown.class)
        .isThrownBy(() -> china.endOfWorkingDay(LocalDate.parse("2026-12-30"), 2))
        .withMessage(
            "the working days of 2027 are not known; add the State Council's notice for 2027 as"
                + " infra/business-calendar/src/main/resources/cn/xuezhao/calendar/china-2027.txt")
        .satisfies(unknown -> assertThat(unknown.year()).isEqualTo(2027));
  }

  @Test
  void workingTimeOverTheNewYearIntoAnUnknownYearIsNotGuessed() {
    Instant lastAfternoon = shanghai(LocalDateTime.parse("2026-12-31T16:00"));
    assertThatExceptionOfType(YearUnknown.class)
        .isThrownBy(() -> china.afterWorkingTime(lastAfternoon, 1, NINE_TO_FIVE));
  }

  @Test
  void workingTimeThatEndsWithTheLastKnownDayAsksForNoMore() {
    Instant lastMorning = shanghai(LocalDateTime.parse("2026-12-31T09:00"));
    assertThat(china.afterWorkingTime(lastMorning, 1, NINE_TO_FIVE))
        .isEqualTo(shanghai(LocalDateTime.parse("2026-12-31T17:00")));
  }

  @Test
  void aDayBeforeTheFirstKnownYearIsNotGuessed() {
    assertThatExceptionOfType(YearUnknown.class)
        .isThrownBy(() -> china.isWorkingDay(LocalDate.parse("2023-12-29")))
        .satisfies(unknown -> assertThat(unknown.year()).isEqualTo(2023));
  }

  @Test
  void noWorkingTimeAtAllIsNoPromise() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> china.endOfWorkingDay(LocalDate.parse("2026-09-21"), 0))
        .withMessage("0 working days (expected: 1 or more)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> china.afterWorkingTime(Instant.EPOCH, 0, NINE_TO_FIVE));
  }

  @Test
  void hoursEndAfterTheyBegin() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingHours(LocalTime.of(17, 0), LocalTime.of(9, 0)))
        .withMessage("working hours end at 09:00 (expected: after 17:00)");
  }

  private static Instant shanghai(LocalDateTime time) {
    return time.toInstant(ZoneOffset.ofHours(8));
  }
}
