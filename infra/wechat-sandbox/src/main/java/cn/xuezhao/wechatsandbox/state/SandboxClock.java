package cn.xuezhao.wechatsandbox.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * WeChat's own time: the platform's business time, which a test may push further forward. Payments,
 * retry schedules and bills follow it. Signatures do not; they carry the machine's time, as the SDK
 * compares them with it.
 */
@Component
public final class SandboxClock extends Clock {

  /** WeChat Pay prints times, and cuts days, by the clock of China. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final String ROW = "clock";

  private final Clock business;
  private final Table<Offset> offset;

  SandboxClock(Journal journal, Clock businessClock) {
    business = businessClock;
    offset = journal.table("clock", Offset.class);
  }

  public Duration advance(Duration step) {
    return offset
        .merge(ROW, now -> new Offset(now.map(Offset::by).orElse(Duration.ZERO).plus(step)))
        .by();
  }

  @Override
  public Instant instant() {
    return business.instant().plus(pushed());
  }

  /**
   * What codes and tokens live by: real time, pushed by the test. Whoever holds one counts its life
   * without knowing the platform's business time.
   */
  public Instant forCredentials() {
    return Instant.now().plus(pushed());
  }

  @Override
  public ZoneId getZone() {
    return CHINA;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(business.withZone(zone), pushed());
  }

  private Duration pushed() {
    return offset.find(ROW).map(Offset::by).orElse(Duration.ZERO);
  }

  record Offset(Duration by) {}
}
