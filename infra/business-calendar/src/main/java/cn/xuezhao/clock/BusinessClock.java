package cn.xuezhao.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * Real time plus what a file says, so that all processes of one machine live at the same business
 * time and three days can pass in one moment. Ticks in milliseconds, the resolution of a stored
 * instant.
 *
 * <p>Only for what people are promised. Tokens, signatures and leases between processes keep real
 * time: their other side does not read this file.
 */
public final class BusinessClock extends Clock {

  private final Clock real;
  private final ClockFile file;

  private BusinessClock(Clock real, ClockFile file) {
    this.real = real;
    this.file = file;
  }

  /**
   * @param file holds one ISO-8601 duration such as {@code PT72H} or {@code -P40D}; while it does
   *     not exist, business time is real time
   */
  public static BusinessClock following(Path file) {
    return following(file, Clock.systemUTC(), System::nanoTime);
  }

  static BusinessClock following(Path file, Clock real, LongSupplier nanos) {
    return new BusinessClock(real, new ClockFile(file, nanos));
  }

  @Override
  public Instant instant() {
    return real.instant().plus(file.offset()).truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new BusinessClock(real.withZone(zone), file);
  }

  /** The machine's time in the same ticks, for leases and whatever else is not business. */
  public static Clock realTime() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }
}
