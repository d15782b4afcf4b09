package cn.xuezhao.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one year's file says, checked line by line: {@code china-<year>.txt} beside this class. */
final class YearFile {

  /** Every notice names all of them; a file without one was not finished. */
  private static final List<String> HOLIDAYS =
      List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");

  private final String name;
  private final int year;
  private final Set<LocalDate> holidays = new HashSet<>();
  private final Set<LocalDate> workedWeekends = new HashSet<>();
  private final Set<String> missing = new HashSet<>(HOLIDAYS);
  private boolean noticed;

  private YearFile(int year) {
    this.year = year;
    this.name = fileName(year);
  }

  /** Empty when the year has no file, which is to say: is not known yet. */
  static Optional<Year> load(int year) {
    try (InputStream file = YearFile.class.getResourceAsStream(fileName(year))) {
      return file == null
          ? Optional.empty()
          : Optional.of(parse(year, new String(file.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Year parse(int year, String text) {
    YearFile file = new YearFile(year);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      file.read(lines.get(i).strip(), i + 1);
    }
    return file.finished();
  }

  static String pathInRepository(int year) {
    return "infra/business-calendar/src/main/resources/cn/xuezhao/calendar/" + fileName(year);
  }

  private static String fileName(int year) {
    return "china-" + year + ".txt";
  }

  private void read(String line, int number) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    String[] words = line.split("\\s+", 3);
    if (words.length < 3) {
      throw invalid(
          number,
          "'%s' is cut off (expected: notice, holiday or work, and two words)".formatted(line));
    }
    switch (words[0]) {
      case "notice" -> noticed = true;
      case "holiday" -> holiday(words[1], words[2], number);
      case "work" -> worked(day(words[1], number), number);
      default ->
          throw invalid(
              number, "'%s' is unknown (expected: notice, holiday or work)".formatted(words[0]));
    }
    if (!noticed) {
      throw invalid(number, "a day without a notice (expected: its notice in a line above it)");
    }
  }

  private void holiday(String days, String holiday, int number) {
    missing.removeIf(holiday::contains);
    String[] ends = days.split("\\.\\.", 2);
    LocalDate first = day(ends[0], number);
    LocalDate last = day(ends[ends.length - 1], number);
    if (last.isBefore(first)) {
      throw invalid(number, "%s ends before it begins".formatted(days));
    }
    first
        .datesUntil(last.plusDays(1))
        .forEach(
            day -> {
              refuseTwice(day, number);
              holidays.add(day);
            });
  }

  private void worked(LocalDate day, int number) {
    refuseTwice(day, number);
    if (!isWeekend(day)) {
      throw invalid(
          number, "%s is a %s (expected: a Saturday or Sunday)".formatted(day, day.getDayOfWeek()));
    }
    workedWeekends.add(day);
  }

  private void refuseTwice(LocalDate day, int number) {
    if (holidays.contains(day) || workedWeekends.contains(day)) {
      throw invalid(number, "%s is named twice".formatted(day));
    }
  }

  private LocalDate day(String text, int number) {
    LocalDate day;
    try {
      day = LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw invalid(number, "'%s' is not a day (expected: %d-MM-DD)".formatted(text, year));
    }
    if (day.getYear() != year) {
      throw invalid(number, "%s is not in %d".formatted(day, year));
    }
    return day;
  }

  private Year finished() {
    if (!missing.isEmpty()) {
      List<String> names = HOLIDAYS.stream().filter(missing::contains).toList();
      throw new InvalidYearFile(name, "no line for " + String.join(", ", names));
    }
    return new Year(year, Set.copyOf(holidays), Set.copyOf(workedWeekends));
  }

  private InvalidYearFile invalid(int line, String problem) {
    return new InvalidYearFile(name, line, problem);
  }

  private static boolean isWeekend(LocalDate day) {
    return Stream.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).anyMatch(day.getDayOfWeek()::equals);
  }

  /** The days of a year on which the law differs from the weekday. */
  record Year(int year, Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {

    boolean isWorkingDay(LocalDate day) {
      return workedWeekends.contains(day) || (!isWeekend(day) && !holidays.contains(day));
    }
  }
}
