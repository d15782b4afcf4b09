package cn.xuezhao.batch.handoff;

import static cn.xuezhao.batch.handoff.HandoffSamples.NOW;
import static cn.xuezhao.batch.handoff.HandoffSamples.PROMISED;
import static cn.xuezhao.batch.handoff.HandoffSamples.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.batch.handoff.HandoffState.Idle;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.IllegalTransition;
import cn.xuezhao.kit.test.Lifecycle;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoffTests {

  @Test
  void lifecycleIsTheCommittedOne() {
    Lifecycle.of(HandoffState.class, Handoff::state)
        .command("postpone", handoff -> handoff.postpone(NOW, PROMISED))
        .command("begin", handoff -> handoff.begin(false, null, NOW))
        .command("gathered", handoff -> handoff.gathered("hnd:bat_1:1", 3, null, NOW))
        .command("gatheredNothing", handoff -> handoff.gathered("hnd:bat_1:1", 0, null, NOW))
        .command("sendLater", handoff -> handoff.sendLater("hnd:bat_1:1", NOW))
        .command("complete", handoff -> handoff.complete(judged(), null))
        .matches(
            "lifecycle-handoff.mmd",
            List.of(
                HandoffSamples.expecting(), HandoffSamples.gathering(), HandoffSamples.sending()));
  }

  /** G-8. */
  @Test
  void completedPackageIsToldOnce() {
    Change<Handoff> completed = HandoffSamples.sending().complete(judged(), null);

    assertThat(completed.events())
        .containsExactly(new HandoffCompleted("bat_1", "hnd:bat_1:1", 2, NOW));
    assertThat(completed.next().complete(judged(), null).changed()).isFalse();
    assertThat(completed.next().dueAt()).isNull();
  }

  @Test
  void onePackageAtATime() {
    assertThat(HandoffSamples.gathering().begin(true, "operator1", NOW).changed()).isFalse();
    assertThat(HandoffSamples.sending().begin(true, "operator1", NOW).changed()).isFalse();
  }

  @Test
  void emptyPackageIsDroppedAndItsNumberFree() {
    Handoff dropped = HandoffSamples.gathering().gathered("hnd:bat_1:1", 0, PROMISED, NOW).next();

    assertThat(dropped.state()).isInstanceOf(Idle.class);
    assertThat(dropped.completed()).isEmpty();
    assertThat(dropped.dueAt()).isEqualTo(PROMISED);
  }

  @Test
  void looksAtTheEarliestTimeThatWasAskedFor() {
    Handoff expecting = HandoffSamples.expecting();

    assertThat(expecting.expect(NOW.plusSeconds(60), PROMISED).changed()).isFalse();
    assertThat(expecting.expect(NOW.minusSeconds(60), PROMISED).next().lookAt())
        .isEqualTo(NOW.minusSeconds(60));
  }

  @Test
  void orderThatCompletesWhileAPackageRunsIsLookedForAfterIt() {
    Handoff sending = HandoffSamples.sending().expect(PROMISED, PROMISED).next();

    assertThat(sending.dueAt()).isEqualTo(NOW);
    assertThat(sending.complete(judged(), null).next().dueAt()).isEqualTo(PROMISED);
  }

  @Test
  void packageThatWasNotSentIsNotCompleted() {
    assertThatThrownBy(() -> HandoffSamples.gathering().complete(judged(), null))
        .isInstanceOf(IllegalTransition.class);
  }
}
