package cn.xuezhao.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessClockTests {

  private static final Instant NOW = Instant.parse("2026-09-21T01:30:00.123456789Z");
  private static final Instant TICK = Instant.parse("2026-09-21T01:30:00.123Z");

  @TempDir Path folder;

  private final AtomicLong nanos = new AtomicLong();
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("clock");
  }

  @Test
  void withoutTheFileBusinessTimeIsRealTimeInMilliseconds() {
    assertThat(clock().instant()).isEqualTo(TICK);
  }

  @Test
  void theFileTurnsItForwardOrBackAtTheStart() throws IOException {
    Files.writeString(file, "-P40DT1H\n");
    assertThat(clock().instant()).isEqualTo(TICK.minus(Duration.ofDays(40).plusHours(1)));
  }

  @Test
  void aRunningClockFollowsTheFileForward() throws IOException {
    BusinessClock clock = clock();
    turn("PT72H");
    assertThat(next(clock)).isEqualTo(TICK.plus(Duration.ofDays(3)));
    turn("PT73H");
    assertThat(next(clock)).isEqualTo(TICK.plus(Duration.ofHours(73)));
  }

  @Test
  void theFileIsNotLookedAtForEveryInstant() throws IOException {
    BusinessClock clock = clock();
    turn("PT72H");
    nanos.addAndGet(Duration.ofMillis(49).toNanos());
    assertThat(clock.instant()).isEqualTo(TICK);
  }

  @Test
  void aRunningClockIsSeenInEveryZone() throws IOException {
    Clock shanghai = clock().withZone(ZoneId.of("Asia/Shanghai"));
    turn("PT72H");
    assertThat(next(shanghai)).isEqualTo(TICK.plus(Duration.ofDays(3)));
    assertThat(shanghai.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void aRunningClockNeverGoesBack() throws IOException {
    turn("PT72H");
    BusinessClock clock = clock();
    turn("PT1H");
    assertThat(next(clock)).isEqualTo(TICK.plus(Duration.ofDays(3)));
    Files.delete(file);
    assertThat(next(clock)).isEqualTo(TICK.plus(Duration.ofDays(3)));
  }

  @Test
  void aRunningClockWaitsForAFileThatIsBeingWritten() throws IOException {
    BusinessClock clock = clock();
    turn("PT7");
    assertThat(next(clock)).isEqualTo(TICK);
    turn("PT72H");
    assertThat(next(clock)).isEqualTo(TICK.plus(Duration.ofDays(3)));
  }

  @Test
  void aFileThatIsNoDurationRefusesTheStart() throws IOException {
    Files.writeString(file, "three days");
    assertThatIllegalArgumentException()
        .isThrownBy(this::clock)
        .withMessage(
            file + ": 'three days' (expected: one ISO-8601 duration such as PT72H or -P40D)");
  }

  private BusinessClock clock() {
    return BusinessClock.following(file, Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);
  }

  private void turn(String offset) throws IOException {
    Path whole = Files.writeString(folder.resolve("clock.new"), offset);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What the clock says once it has looked at the file again. */
  private Instant next(Clock clock) {
    nanos.addAndGet(Duration.ofMillis(50).toNanos());
    return clock.instant();
  }
}
