package cn.xuezhao.batch.publication;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Times as schools write them: {@code 2026-12-02 24:00:00}, {@code 12.02 24:00:00}, {@code
 * 2026年12月2日 24:00} in Shanghai's time (L-B), or RFC 3339 with its own offset. 24:00:00 is the
 * beginning of the next day. Without a year, the nearest such day is meant.
 */
final class WallTime {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?<year>\\d{4})[-./年])?(?<month>\\d{1,2})[-./月](?<day>\\d{1,2})日?"
              + "\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?");

  private WallTime() {}

  /**
   * @param pointer member of the request, for the problem when it is not a time
   */
  static Instant parse(String text, String pointer, Instant now) {
    Matcher written = WRITTEN.matcher(text.strip());
    try {
      return written.matches()
          ? inShanghai(written.toMatchResult(), now)
          : OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeParseException unreadable) {
      throw invalid(pointer);
    } catch (DateTimeException impossible) {
      throw invalid(pointer);
    }
  }

  private static Instant inShanghai(MatchResult written, Instant now) {
    return years(written, now)
        .flatMap(year -> inYear(written, year).stream())
        .min(Comparator.comparing(instant -> Duration.between(now, instant).abs()))
        .orElseThrow(() -> new DateTimeException("no such day"));
  }

  private static Stream<Year> years(MatchResult written, Instant now) {
    String year = written.group("year");
    int present = now.atZone(SHANGHAI).getYear();
    return year == null
        ? IntStream.rangeClosed(present - 1, present + 1).mapToObj(Year::of)
        : Stream.of(Year.parse(year));
  }

  /** Empty for 29 February of other years. */
  private static Optional<Instant> inYear(MatchResult written, Year year) {
    int month = number(written, "month");
    int day = number(written, "day");
    if (month == 2 && day == 29 && !year.isLeap()) {
      return Optional.empty();
    }
    LocalDate date = LocalDate.of(year.getValue(), month, day);
    int hour = number(written, "hour");
    int minute = number(written, "minute");
    int second = written.group("second") == null ? 0 : number(written, "second");
    boolean endOfDay = hour == 24 && minute == 0 && second == 0;
    return Optional.of(
        (endOfDay
                ? date.plusDays(1).atStartOfDay()
                : date.atTime(LocalTime.of(hour, minute, second)))
            .atZone(SHANGHAI)
            .toInstant());
  }

  private static int number(MatchResult written, String group) {
    return Integer.parseInt(written.group(group));
  }

  private static InvalidTerms invalid(String pointer) {
    return new InvalidTerms(
        pointer, "Write the time as 2026-12-02 24:00:00 (Shanghai), or with an offset (RFC 3339).");
  }
}
