package cn.xuezhao.wechatsandbox.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * WeChat's own time, which a test may push forward: lives of codes and tokens, retry schedules and
 * bills follow it. Signatures do not; they carry the machine's time, as the SDK compares them with
 * it.
 */
@Component
public final class SandboxClock extends Clock {

  /** WeChat Pay prints times, and cuts days, by the clock of China. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final String ROW = "clock";

  private final Table<Offset> offset;

  SandboxClock(Journal journal) {
    offset = journal.table("clock", Offset.class);
  }

  public Duration advance(Duration step) {
    return offset
        .merge(ROW, now -> new Offset(now.map(Offset::by).orElse(Duration.ZERO).plus(step)))
        .by();
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset.find(ROW).map(Offset::by).orElse(Duration.ZERO));
  }

  @Override
  public ZoneId getZone() {
    return CHINA;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), offset.find(ROW).map(Offset::by).orElse(Duration.ZERO));
  }

  record Offset(Duration by) {}
}
