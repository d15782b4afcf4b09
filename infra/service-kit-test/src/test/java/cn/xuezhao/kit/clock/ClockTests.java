package cn.xuezhao.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.AbstractInstantAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClockTests {

  private static final Duration ABOUT = Duration.ofMinutes(1);

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ClockConfiguration.class));

  @TempDir Path folder;

  @Test
  void businessTimeIsRealTimeByDefault() {
    runner.run(context -> assertTime(context).isCloseTo(Instant.now(), within(ABOUT)));
  }

  @Test
  void aDemonstrationTurnsItByAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("clock"), "PT72H");
    runner
        .withPropertyValues("xuezhao.clock-file=" + file, "xuezhao.demo=true")
        .run(
            context ->
                assertTime(context)
                    .isCloseTo(Instant.now().plus(Duration.ofDays(3)), within(ABOUT)));
  }

  @Test
  void realStudentsLiveInRealTime() {
    runner
        .withPropertyValues("xuezhao.clock-file=anywhere")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessage(
                        "xuezhao.clock-file: anywhere (expected: not set unless"
                            + " xuezhao.demo=true)"));
  }

  private static AbstractInstantAssert<?> assertTime(AssertableApplicationContext context) {
    return assertThat(context.getBean(Clock.class).instant());
  }

  private static TemporalUnitOffset within(Duration duration) {
    return Assertions.within(duration.toSeconds(), ChronoUnit.SECONDS);
  }
}
