package cn.xuezhao.gateway.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xuezhao.calendar.BusinessCalendar;
import cn.xuezhao.gateway.tenant.ServiceHours.Answer;
import cn.xuezhao.gateway.tenant.ServiceHours.Opening;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHoursTests {

  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalTime FIVE = LocalTime.of(17, 0);

  private final ServiceHours everyDay =
      new ServiceHours(List.of(new Opening(EnumSet.allOf(DayOfWeek.class), NINE, FIVE)));
  private final ServiceHours mondayToFriday =
      new ServiceHours(
          List.of(new Opening(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), NINE, FIVE)));

  /** G-34: Monday to Sunday, 9:00 to 17:00, except on statutory holidays. */
  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "2026-11-22T09:00, 2026-11-22T17:00, 'a Sunday, at opening'",
    "2026-11-23T16:59:59, 2026-11-23T17:00, 'a Monday, a second before closing'",
    "2026-10-10T12:00, 2026-10-10T17:00, 'a Saturday that is worked for National Day'",
    "2026-10-08T12:00, 2026-10-08T17:00, 'the first day after National Day'",
  })
  void somebodyAnswersUntilClosing(LocalDateTime now, LocalDateTime until, String when) {
    assertThat(everyDay.at(shanghai(now), BusinessCalendar.china()))
        .as(when)
        .isEqualTo(new Answer(true, shanghai(until), null));
  }

  /** G-34. */
  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "2026-11-22T08:59:59, 2026-11-22T09:00, 'a second before opening'",
    "2026-11-22T17:00, 2026-11-23T09:00, 'at closing: the next morning'",
    "2026-10-01T10:00, 2026-10-08T09:00, 'on National Day: after the whole week'",
    "2026-09-30T17:00, 2026-10-08T09:00, 'on the eve of National Day'",
    "2026-02-18T10:00, 2026-02-24T09:00, 'in the Spring Festival'",
  })
  void nobodyAnswersUntilTheNextOpening(LocalDateTime now, LocalDateTime opens, String when) {
    assertThat(everyDay.at(shanghai(now), BusinessCalendar.china()))
        .as(when)
        .isEqualTo(new Answer(false, null, shanghai(opens)));
  }

  @Test
  void closesOverTheWeekendWhereTheHoursSaySo() {
    assertThat(mondayToFriday.at(shanghai("2026-11-21T10:00"), BusinessCalendar.china()))
        .isEqualTo(new Answer(false, null, shanghai("2026-11-23T09:00")));
    assertThat(mondayToFriday.at(shanghai("2026-10-10T10:00"), BusinessCalendar.china()).open())
        .as("a Saturday is no Friday, worked or not")
        .isFalse();
  }

  @Test
  void opensAgainAfterTheBreakOfTheSameDay() {
    Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
    ServiceHours withBreak =
        new ServiceHours(
            List.of(
                new Opening(days, LocalTime.of(13, 30), FIVE),
                new Opening(days, NINE, LocalTime.NOON)));
    assertThat(withBreak.at(shanghai("2026-11-23T12:00"), BusinessCalendar.china()))
        .isEqualTo(new Answer(false, null, shanghai("2026-11-23T13:30")));
    assertThat(withBreak.at(shanghai("2026-11-22T20:00"), BusinessCalendar.china()).opensAt())
        .isEqualTo(shanghai("2026-11-23T09:00"));
  }

  /** A guess would send somebody to a telephone that nobody answers. */
  @Test
  void saysNothingOfAYearWhoseHolidaysNobodyHasAnnounced() {
    LocalDateTime unknown =
        BusinessCalendar.china().lastKnownDay().plusDays(1).atTime(LocalTime.of(10, 0));
    assertThat(everyDay.at(shanghai(unknown), BusinessCalendar.china()))
        .isEqualTo(new Answer(null, null, null));
    assertThat(everyDay.at(shanghai(unknown.minusHours(12)), BusinessCalendar.china()))
        .as("the evening before: it is closed, and when it opens nobody knows")
        .isEqualTo(new Answer(false, null, null));
  }

  @Test
  void refusesHoursThatEndBeforeTheyBegin() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Opening(EnumSet.allOf(DayOfWeek.class), FIVE, NINE))
        .withMessageContaining("expected");
    assertThatIllegalArgumentException().isThrownBy(() -> new Opening(Set.of(), NINE, FIVE));
  }

  private static Instant shanghai(String time) {
    return shanghai(LocalDateTime.parse(time));
  }

  private static Instant shanghai(LocalDateTime time) {
    return time.toInstant(ZoneOffset.ofHours(8));
  }
}
