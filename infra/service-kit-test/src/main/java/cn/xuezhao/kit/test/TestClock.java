package cn.xuezhao.kit.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs as real time does, shifted by what the test has turned it. */
public final class TestClock extends Clock {

  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  /** Turns the clock forward. */
  public void turn(Duration by) {
    offset.updateAndGet(current -> current.plus(by));
  }

  /** Turns the clock to a moment; from here on it shows that moment or later, never earlier. */
  public void turnTo(Instant moment) {
    offset.set(Duration.between(now(), moment));
  }

  /** Back to real time. */
  public void reset() {
    offset.set(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return now().plus(offset.get());
  }

  /** Real time in the store's precision: reading it twice in one way keeps a turn exact. */
  private static Instant now() {
    return Clock.tickMillis(ZoneOffset.UTC).instant();
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
