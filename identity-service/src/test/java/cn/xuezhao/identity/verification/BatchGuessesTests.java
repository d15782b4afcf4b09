package cn.xuezhao.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Change;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BatchGuessesTests {

  private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int LIMIT = 50;

  @Test
  void ringsOnceWhenOneBatchIsSprayed() {
    BatchGuesses almost = fail(BatchGuesses.none("0G1XC"), NOW, LIMIT - 1);
    assertThat(almost.rang()).isFalse();

    Change<BatchGuesses> last = almost.fail(NOW, LIMIT, HOUR);

    assertThat(last.changed() && last.next().rang()).isTrue();
    assertThat(last.next().fail(NOW.plus(HOUR).minusMillis(1), LIMIT, HOUR).changed()).isFalse();
  }

  @Test
  void keepsQuietOverOrdinaryMistakes() {
    BatchGuesses guesses = BatchGuesses.none("0G1XC");
    for (int hour = 0; hour < 5; hour++) {
      guesses = fail(guesses, NOW.plus(HOUR.multipliedBy(hour)), LIMIT - 10);
    }
    assertThat(guesses.rang()).isFalse();
    assertThat(guesses.failures()).isEqualTo(LIMIT - 10);
  }

  @Test
  void ringsAgainInTheNextHour() {
    BatchGuesses rang = fail(BatchGuesses.none("0G1XC"), NOW, LIMIT);

    assertThat(fail(rang, NOW.plus(HOUR), LIMIT - 1).rang()).isFalse();
    assertThat(fail(rang, NOW.plus(HOUR), LIMIT).rang()).isTrue();
  }

  @Test
  void aSprayCannotHideBehindLookAlikes() {
    assertThat(BatchGuesses.idOf("OGIXC")).isEqualTo(BatchGuesses.idOf("0G1XC"));
    assertThat(BatchGuesses.idOf("0GLXC")).isEqualTo(BatchGuesses.idOf("0G1XC"));
  }

  private static BatchGuesses fail(BatchGuesses first, Instant at, int times) {
    BatchGuesses guesses = first;
    for (int i = 0; i < times; i++) {
      guesses = guesses.fail(at, LIMIT, HOUR).next();
    }
    return guesses;
  }
}
