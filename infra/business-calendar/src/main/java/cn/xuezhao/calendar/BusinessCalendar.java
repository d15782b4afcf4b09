package cn.xuezhao.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The legal working days of China: Monday to Friday without the statutory holidays, plus the
 * weekend days that are worked for them (调休). What the State Council has not announced is unknown,
 * and asking for it throws {@link YearUnknown}: a promise to a student is never a guess (G-6, G-8,
 * G-32).
 */
public final class BusinessCalendar {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int FIRST_YEAR = 2024;
  private static final BusinessCalendar CHINA = load();

  private final Map<Integer, YearFile.Year> years;
  private final LocalDate lastKnownDay;

  private BusinessCalendar(NavigableMap<Integer, YearFile.Year> years) {
    this.years = Map.copyOf(years);
    this.lastKnownDay = LocalDate.of(years.lastKey(), 12, 31);
  }

  public static BusinessCalendar china() {
    return CHINA;
  }

  /**
   * @throws YearUnknown when the holidays of the day's year are not known
   */
  public boolean isWorkingDay(LocalDate day) {
    return yearOf(day).isWorkingDay(day);
  }

  /**
   * A day of a statutory holiday. A weekend is none, and neither is a weekend day that is worked
   * for one; who is open "Monday to Sunday except on statutory holidays" asks this (G-34).
   *
   * @throws YearUnknown when the holidays of the day's year are not known
   */
  public boolean isHoliday(LocalDate day) {
    return yearOf(day).holidays().contains(day);
  }

  /**
   * 24:00 of the n-th working day after a day; the day itself does not count, working day or not.
   *
   * @throws YearUnknown when that takes days of a year whose holidays are not known
   */
  public Instant endOfWorkingDay(LocalDate since, int days) {
    requirePositive(days);
    LocalDate day = since;
    for (int counted = 0; counted < days; counted++) {
      day = nextWorkingDay(day.plusDays(1));
    }
    return startOf(day.plusDays(1));
  }

  /**
   * The moment when as much working time has passed as the given number of days has. It starts to
   * run at the next working moment. A result at an opening time is given as the closing time before
   * it: "until Tuesday 17:00", not "until Wednesday 9:00".
   *
   * @throws YearUnknown when that takes days of a year whose holidays are not known
   */
  public Instant afterWorkingTime(Instant since, int days, WorkingHours hours) {
    requirePositive(days);
    Duration left = hours.perDay().multipliedBy(days);
    ZonedDateTime start = nextWorkingMoment(since.atZone(SHANGHAI), hours);
    while (true) {
      ZonedDateTime end = start.with(hours.to());
      Duration today = Duration.between(start, end);
      if (left.compareTo(today) <= 0) {
        return start.plus(left).toInstant();
      }
      left = left.minus(today);
      start = nextWorkingMoment(end, hours);
    }
  }

  /** The day of a moment in Shanghai, where all of China's clocks are set. */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, SHANGHAI);
  }

  /**
   * The last day of a window with an exclusive end: 12.03 00:00, also said 12.02 24:00, is 12.02.
   */
  public LocalDate lastDayOf(Instant endExclusive) {
    return dayOf(endExclusive.minusNanos(1));
  }

  /** Every day until this one can be asked for. */
  public LocalDate lastKnownDay() {
    return lastKnownDay;
  }

  private YearFile.Year yearOf(LocalDate day) {
    YearFile.Year year = years.get(day.getYear());
    if (year == null) {
      throw new YearUnknown(day.getYear());
    }
    return year;
  }

  private ZonedDateTime nextWorkingMoment(ZonedDateTime since, WorkingHours hours) {
    LocalDate day = since.toLocalDate();
    if (isWorkingDay(day) && since.toLocalTime().isBefore(hours.to())) {
      ZonedDateTime opening = since.with(hours.from());
      return since.isBefore(opening) ? opening : since;
    }
    return nextWorkingDay(day.plusDays(1)).atTime(hours.from()).atZone(SHANGHAI);
  }

  private LocalDate nextWorkingDay(LocalDate from) {
    LocalDate day = from;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(SHANGHAI).toInstant();
  }

  private static void requirePositive(int days) {
    if (days < 1) {
      throw new IllegalArgumentException("%d working days (expected: 1 or more)".formatted(days));
    }
  }

  /** Years follow each other without a gap, so the first one missing is the first unknown one. */
  private static BusinessCalendar load() {
    NavigableMap<Integer, YearFile.Year> years = new TreeMap<>();
    Optional<YearFile.Year> next = YearFile.load(FIRST_YEAR);
    while (next.isPresent()) {
      YearFile.Year year = next.get();
      years.put(year.year(), year);
      next = YearFile.load(year.year() + 1);
    }
    return new BusinessCalendar(years);
  }
}
