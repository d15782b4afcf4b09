package cn.xuezhao.kit.test;

import cn.xuezhao.calendar.BusinessCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that runs as real time does, shifted by what the test has turned it. When the calendar of
 * working days ends soon it starts some years earlier, on the same day of the week, so that no test
 * depends on the year it runs in.
 */
public final class TestClock extends Clock {

  private static final Duration A_YEAR_OF_WEEKS = Duration.ofDays(364);

  /** As far ahead as a test looks for working days. */
  private static final Duration AHEAD = Duration.ofDays(60);

  private static final Duration START = insideTheCalendar();

  private final AtomicReference<Duration> offset = new AtomicReference<>(START);

  /** Turns the clock forward. */
  public void turn(Duration by) {
    offset.updateAndGet(current -> current.plus(by));
  }

  /** Back to where it started. */
  public void reset() {
    offset.set(START);
  }

  private static Duration insideTheCalendar() {
    BusinessCalendar calendar = BusinessCalendar.china();
    Instant latest = Clock.systemUTC().instant().plus(AHEAD);
    Duration start = Duration.ZERO;
    while (calendar.dayOf(latest.plus(start)).isAfter(calendar.lastKnownDay())) {
      start = start.minus(A_YEAR_OF_WEEKS);
    }
    return start;
  }

  @Override
  public Instant instant() {
    return Clock.tickMillis(ZoneOffset.UTC).instant().plus(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.tickMillis(zone), offset.get());
  }
}
