package cn.xuezhao.batch.publication;

import static cn.xuezhao.batch.publication.BatchSamples.CLOSES_AT;
import static cn.xuezhao.batch.publication.BatchSamples.NOW;
import static cn.xuezhao.batch.publication.BatchSamples.OPENS_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import cn.xuezhao.batch.policy.RosterMode;
import cn.xuezhao.batch.publication.BatchWindow.WindowState;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.IllegalTransition;
import cn.xuezhao.kit.test.Lifecycle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTests {

  @Test
  void lifecycleIsTheCommittedOne() {
    Lifecycle.of(BatchState.class, Batch::state)
        .command("amend", batch -> batch.amend(batch.terms(), batch.window()))
        .command("useRoster", batch -> batch.useRoster(next(batch)))
        .command(
            "undoRoster",
            batch ->
                batch
                    .useRoster(next(batch))
                    .next()
                    .undoRoster(CurrentRoster.numberAfter(batch.roster()), NOW, "registrar1"))
        .command("publish", batch -> batch.publish(NOW))
        .command("extend", batch -> batch.extend(CLOSES_AT.plusSeconds(1), NOW))
        .matches("lifecycle.mmd", List.of(BatchSamples.complete(), BatchSamples.published()));
  }

  @Test
  void publishesTheWholeState() {
    assertThat(BatchSamples.complete().publish(NOW).events())
        .containsExactly(
            new BatchPublished(
                "bat_1",
                1,
                "0G1XC",
                "辽宁科技学院24毕业",
                "ins_1",
                2_000,
                "student",
                OPENS_AT,
                CLOSES_AT,
                4_894));
  }

  @Test
  void secondPublicationChangesNothing() {
    Change<Batch> again = BatchSamples.published().publish(NOW.plusSeconds(60));

    assertThat(again.changed()).isFalse();
    assertThat(again.events()).isEmpty();
  }

  @Test
  void refusesToPublishWithoutRosterOrAfterTheEnd() {
    assertThatThrownBy(() -> BatchSamples.planned().publish(CLOSES_AT))
        .isInstanceOfSatisfying(
            BatchNotPublishable.class,
            refusal ->
                assertThat(refusal.members().get("errors"))
                    .asInstanceOf(LIST)
                    .extracting("pointer")
                    .containsExactly("/roster", "/closesAt"));
  }

  @Test
  void batchWithoutRosterModeNeedsNone() {
    assertThat(BatchSamples.planned(RosterMode.NONE).publish(NOW).changed()).isTrue();
  }

  @Test
  void extensionIsANewRevision() {
    Instant later = CLOSES_AT.plus(Duration.ofDays(3));
    Change<Batch> extended = BatchSamples.published().extend(later, NOW);

    assertThat(extended.next().window().closesAt()).isEqualTo(later);
    assertThat(extended.events())
        .singleElement()
        .extracting("revision", "closesAt")
        .containsExactly(2, later);
    assertThat(extended.next().extend(later, NOW).changed()).isFalse();
  }

  @Test
  void publishedWindowNeverShrinks() {
    assertThatThrownBy(() -> BatchSamples.published().extend(CLOSES_AT.minusSeconds(1), NOW))
        .isInstanceOf(InvalidTerms.class);
  }

  @Test
  void draftIsAmendedNotExtended() {
    assertThatThrownBy(() -> BatchSamples.complete().extend(CLOSES_AT, NOW))
        .isInstanceOf(IllegalTransition.class);
  }

  @Test
  void publishedTermsNoLongerChange() {
    Batch published = BatchSamples.published();

    assertThatThrownBy(() -> published.amend(published.terms(), published.window()))
        .isInstanceOf(BatchAlreadyPublished.class);
  }

  @Test
  void rosterThatWasOvertakenIsRefused() {
    Batch batch = BatchSamples.complete();

    assertThatThrownBy(() -> batch.useRoster(BatchSamples.roster(1)))
        .isInstanceOf(RosterChangedMeanwhile.class);
    assertThat(batch.useRoster(BatchSamples.roster(2)).next().roster().number()).isEqualTo(2);
  }

  @Test
  void undoBringsThePreviousRosterBackOnce() {
    Batch batch = BatchSamples.complete().useRoster(BatchSamples.roster(2)).next();
    Batch undone = batch.undoRoster(2, NOW, "registrar1").next();

    assertThat(undone.roster().rosterId()).isEqualTo("imp_1");
    assertThat(undone.roster().number()).isEqualTo(3);
    assertThatThrownBy(() -> undone.undoRoster(3, NOW, "registrar1"))
        .isInstanceOf(RosterNothingToUndo.class);
    assertThatThrownBy(() -> undone.useRoster(BatchSamples.roster(2)))
        .as("an import that began before the undo")
        .isInstanceOf(RosterChangedMeanwhile.class);
  }

  @Test
  void undoOfARosterThatWasReplacedIsRefused() {
    Batch batch = BatchSamples.complete().useRoster(BatchSamples.roster(2)).next();

    assertThatThrownBy(() -> batch.undoRoster(1, NOW, "registrar1"))
        .isInstanceOf(RosterChangedMeanwhile.class);
    assertThatThrownBy(() -> BatchSamples.complete().undoRoster(1, NOW, "registrar1"))
        .isInstanceOf(RosterNothingToUndo.class);
  }

  @Test
  void windowIsHalfOpen() {
    BatchWindow window = new BatchWindow(OPENS_AT, CLOSES_AT);

    assertThat(window.stateAt(OPENS_AT.minusMillis(1))).isEqualTo(WindowState.BEFORE);
    assertThat(window.stateAt(OPENS_AT)).isEqualTo(WindowState.OPEN);
    assertThat(window.stateAt(CLOSES_AT.minusMillis(1))).isEqualTo(WindowState.OPEN);
    assertThat(window.stateAt(CLOSES_AT)).isEqualTo(WindowState.CLOSED);
  }

  @Test
  void windowHasToEndAfterItBegins() {
    assertThatThrownBy(() -> new BatchWindow(CLOSES_AT, CLOSES_AT))
        .isInstanceOf(InvalidTerms.class);
  }

  private static CurrentRoster next(Batch batch) {
    return BatchSamples.roster(CurrentRoster.numberAfter(batch.roster()));
  }
}
