package cn.xuezhao.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.test.Lifecycle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriesLifecycleTests {

  private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
  private static final Duration PAUSE = Duration.ofMinutes(15);
  private static final int LIMIT = 5;

  @Test
  void isAsDrawn() {
    Instant after = NOW.plus(PAUSE);
    Lifecycle.<VerificationTries>of(TriesState.class, VerificationTries::state)
        .command("begin", tries -> tries.begin(after, LIMIT, PAUSE))
        .command("forgive", VerificationTries::forgive)
        .command("fail", tries -> tries.fail(NOW, LIMIT, PAUSE))
        .matches("lifecycle-tries.mmd", List.of(wrong(1), wrong(4), wrong(5)));
  }

  @Test
  void pausesAfterTheLastWrongTryAndCountsAnewAfterwards() {
    VerificationTries paused = wrong(LIMIT);

    assertThat(wrong(LIMIT - 1).left(LIMIT)).isEqualTo(1);
    assertThat(paused.left(LIMIT)).isZero();
    assertThatThrownBy(() -> paused.begin(NOW.plus(PAUSE).minusMillis(1), LIMIT, PAUSE))
        .isInstanceOf(VerificationPaused.class);
    assertThat(paused.begin(NOW.plus(PAUSE), LIMIT, PAUSE).next().left(LIMIT)).isEqualTo(LIMIT);
  }

  @Test
  void triesThatRunCountAsWrongOnes() {
    VerificationTries tries = VerificationTries.none("std_1");
    for (int i = 0; i < LIMIT; i++) {
      tries = tries.begin(NOW, LIMIT, PAUSE).next();
    }
    VerificationTries full = tries;

    assertThatThrownBy(() -> full.begin(NOW, LIMIT, PAUSE)).isInstanceOf(VerificationPaused.class);
    assertThat(full.forgive().next().begin(NOW, LIMIT, PAUSE).changed()).isTrue();
  }

  @Test
  void aQuietTimeClearsTheCount() {
    VerificationTries tries = wrong(4);

    assertThat(tries.begin(NOW.plus(PAUSE), LIMIT, PAUSE).next().left(LIMIT)).isEqualTo(LIMIT);
    assertThat(tries.begin(NOW.plus(PAUSE).minusMillis(1), LIMIT, PAUSE).next().left(LIMIT))
        .isEqualTo(1);
  }

  private static VerificationTries wrong(int times) {
    VerificationTries tries = VerificationTries.none("std_1");
    for (int i = 0; i < times; i++) {
      tries = tries.begin(NOW, LIMIT, PAUSE).next().fail(NOW, LIMIT, PAUSE).next();
    }
    return tries;
  }
}
