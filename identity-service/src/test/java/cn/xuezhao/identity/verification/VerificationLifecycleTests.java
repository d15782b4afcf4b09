package cn.xuezhao.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.identity.verification.VerificationState.Verified;
import cn.xuezhao.kit.test.Lifecycle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationLifecycleTests {

  private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofHours(2));

  private static final Verification VERIFIED =
      new Verification(
          "ver_1",
          "std_1",
          "bat_1",
          "bat_1:row_1",
          new PersonKeys("mark", "roll", null),
          NOW,
          new Verified("sealed", LATER));
  private static final Verification CONFIRMED = VERIFIED.confirm("enr_1").next();
  private static final Verification EXPIRED = VERIFIED.expire(LATER).next();

  @Test
  void isAsDrawn() {
    Lifecycle.<Verification>of(VerificationState.class, Verification::state)
        .command("confirm", verification -> verification.confirm("enr_1"))
        .command("expire", verification -> verification.expire(LATER))
        .command("erase", Verification::erase)
        .matches("lifecycle.mmd", List.of(VERIFIED, CONFIRMED, EXPIRED));
  }

  @Test
  void forgetsTheRecordWhenItsTimeIsOver() {
    assertThat(VERIFIED.expire(LATER.minusMillis(1)).changed()).isFalse();
    assertThat(VERIFIED.dueAt()).isEqualTo(LATER);
    assertThat(EXPIRED.dueAt()).isNull();
    assertThat(EXPIRED.state().toString()).doesNotContain("sealed");
  }

  @Test
  void isNobodysWhenItIsErased() {
    Verification erased = CONFIRMED.erase().next();

    assertThat(erased.person()).isEqualTo(PersonKeys.NONE);
    assertThat(erased.slot()).isEmpty();
    assertThat(erased.erase().changed()).isFalse();
  }

  @Test
  void isConfirmedOnce() {
    assertThat(CONFIRMED.confirm("enr_1").changed()).isFalse();
    assertThatThrownBy(() -> CONFIRMED.confirm("enr_2")).isInstanceOf(VerificationUsed.class);
    assertThatThrownBy(() -> CONFIRMED.confirmableRecord(NOW)).isInstanceOf(VerificationUsed.class);
    assertThatThrownBy(() -> VERIFIED.confirmableRecord(LATER))
        .isInstanceOf(VerificationExpired.class);
  }
}
