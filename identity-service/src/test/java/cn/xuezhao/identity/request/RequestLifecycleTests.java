package cn.xuezhao.identity.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.identity.request.RequestState.Open;
import cn.xuezhao.identity.request.VerificationRequest.Decided;
import cn.xuezhao.kit.domain.IllegalTransition;
import cn.xuezhao.kit.test.Lifecycle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestLifecycleTests {

  private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(14));
  private static final Decided DECIDED = new Decided("registrar1", NOW, null);

  private static final VerificationRequest OPEN =
      new VerificationRequest(
          "vrq_1",
          "std_1:bat_1",
          "std_1",
          "bat_1",
          "0G1XC",
          "ins_1",
          "code-unreadable",
          NOW,
          LATER,
          new Open("sealed"));
  private static final VerificationRequest ACCEPTED = OPEN.accept(DECIDED, "outcome").next();
  private static final VerificationRequest REFUSED = OPEN.refuse(DECIDED).next();
  private static final VerificationRequest EXPIRED = OPEN.expire(LATER).next();

  @Test
  void isAsDrawn() {
    Lifecycle.<VerificationRequest>of(RequestState.class, VerificationRequest::state)
        .command("accept", request -> request.accept(DECIDED, "outcome"))
        .command("refuse", request -> request.refuse(DECIDED))
        .command("settle", VerificationRequest::settle)
        .command("expire", request -> request.expire(LATER))
        .matches("lifecycle-request.mmd", List.of(OPEN, ACCEPTED, REFUSED, EXPIRED));
  }

  @Test
  void isDecidedOnce() {
    assertThat(ACCEPTED.accept(DECIDED, "other").changed()).isFalse();
    assertThat(REFUSED.refuse(DECIDED).changed()).isFalse();
    assertThatThrownBy(() -> ACCEPTED.refuse(DECIDED)).isInstanceOf(IllegalTransition.class);
    assertThatThrownBy(() -> REFUSED.accept(DECIDED, "x")).isInstanceOf(IllegalTransition.class);
    assertThatThrownBy(() -> EXPIRED.accept(DECIDED, "x")).isInstanceOf(IllegalTransition.class);
  }

  @Test
  void holdsPersonalDataNoLongerThanNeeded() {
    assertThat(OPEN.dueAt()).isEqualTo(LATER);
    assertThat(OPEN.expire(LATER.minusMillis(1)).changed()).isFalse();
    for (VerificationRequest ended : List.of(ACCEPTED, REFUSED, EXPIRED)) {
      assertThat(ended.state().toString()).doesNotContain("sealed");
      assertThat(ended.openSlot()).isNull();
    }
    assertThat(ACCEPTED.dueAt()).as("until it is a verification").isEqualTo(NOW);
    assertThat(ACCEPTED.settle().next().dueAt()).isNull();
    assertThat(ACCEPTED.settle().next().state().toString()).doesNotContain("outcome=outcome");
  }
}
