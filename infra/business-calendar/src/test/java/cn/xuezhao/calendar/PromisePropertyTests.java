package cn.xuezhao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every moment of the known years, tried with moments drawn from a fixed seed. */
class PromisePropertyTests {

  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(1050);
  private static final int DRAWS = 400;

  private final BusinessCalendar china = BusinessCalendar.china();

  /** G-6: who submits later is never promised an earlier end. */
  @RepeatedTest(5)
  void promisesAreMonotonic(RepetitionInfo repetition) {
    RandomGenerator random = seeded(repetition);
    for (int i = 0; i < DRAWS; i++) {
      WorkingHours hours = hours(random);
      int days = random.nextInt(1, 8);
      Instant earlier = moment(random);
      Instant later = earlier.plusMillis(random.nextLong(Duration.ofDays(12).toMillis()));
      assertThat(china.afterWorkingTime(later, days, hours))
          .as("%s and %s, %d days, %s", earlier, later, days, hours)
          .isAfterOrEqualTo(china.afterWorkingTime(earlier, days, hours));
      assertThat(china.endOfWorkingDay(china.dayOf(later), days))
          .isAfterOrEqualTo(china.endOfWorkingDay(china.dayOf(earlier), days));
    }
  }

  /** G-6: exactly the promised working time lies between, counted minute by minute. */
  @RepeatedTest(5)
  void theWorkingTimeBetweenIsWhatWasPromised(RepetitionInfo repetition) {
    RandomGenerator random = seeded(repetition);
    for (int i = 0; i < 20; i++) {
      WorkingHours hours = hours(random);
      int days = random.nextInt(1, 4);
      Instant since = moment(random);
      Instant due = china.afterWorkingTime(since, days, hours);
      long minutes =
          IntStream.range(0, (int) Duration.between(since, due).toMinutes())
              .filter(minute -> isWorking(since.plus(Duration.ofMinutes(minute)), hours))
              .count();
      assertThat(Duration.ofMinutes(minutes))
          .as("%s until %s, %d days, %s", since, due, days, hours)
          .isEqualTo(hours.perDay().multipliedBy(days));
    }
  }

  /** G-32: the last moment before a promise ends is one at which reviewers work. */
  @RepeatedTest(5)
  void aPromiseNeverEndsInFreeTime(RepetitionInfo repetition) {
    RandomGenerator random = seeded(repetition);
    for (int i = 0; i < DRAWS; i++) {
      WorkingHours hours = hours(random);
      Instant due = china.afterWorkingTime(moment(random), random.nextInt(1, 8), hours);
      assertThat(isWorking(due.minusMillis(1), hours)).as("%s, %s", due, hours).isTrue();
    }
  }

  /** G-7, G-8: exactly n working days end in the span, and the last of them ends it. */
  @RepeatedTest(5)
  void asManyWorkingDaysPassAsWerePromised(RepetitionInfo repetition) {
    RandomGenerator random = seeded(repetition);
    for (int i = 0; i < DRAWS; i++) {
      int days = random.nextInt(1, 12);
      LocalDate since = china.dayOf(moment(random));
      LocalDate last = china.lastDayOf(china.endOfWorkingDay(since, days));
      assertThat(china.isWorkingDay(last)).isTrue();
      assertThat(since.plusDays(1).datesUntil(last.plusDays(1)).filter(china::isWorkingDay))
          .as("%s until %s", since, last)
          .hasSize(days);
    }
  }

  private boolean isWorking(Instant moment, WorkingHours hours) {
    LocalTime time = moment.atOffset(ZoneOffset.ofHours(8)).toLocalTime();
    return china.isWorkingDay(china.dayOf(moment))
        && !time.isBefore(hours.from())
        && time.isBefore(hours.to());
  }

  /** On the minute, so that time can be counted in minutes. */
  private static Instant moment(RandomGenerator random) {
    return FIRST.plus(Duration.ofMinutes(random.nextLong(SPAN.toMinutes())));
  }

  private static WorkingHours hours(RandomGenerator random) {
    int from = random.nextInt(0, 22);
    return new WorkingHours(LocalTime.of(from, 0), LocalTime.of(random.nextInt(from + 1, 24), 0));
  }

  private static RandomGenerator seeded(RepetitionInfo repetition) {
    return new Random(repetition.getCurrentRepetition());
  }
}
