package cn.xuezhao.review.task;

import static cn.xuezhao.review.task.Tasks.LEASE;
import static cn.xuezhao.review.task.Tasks.LI;
import static cn.xuezhao.review.task.Tasks.MORNING;
import static cn.xuezhao.review.task.Tasks.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.review.task.ReviewState.Decided;
import cn.xuezhao.review.task.ReviewState.Leased;
import cn.xuezhao.review.task.ReviewState.Waiting;
import cn.xuezhao.review.task.ReviewState.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewTaskTests {

  private static final Instant OVER = MORNING.plus(LEASE);

  @Test
  void derivesItsIdFromOrderAndRound() {
    assertThat(Tasks.waiting().id()).isEqualTo("review:ord_5kq3vz8n:2");
  }

  @Test
  void isLeasedToTheFirstWhoReachesForIt() {
    ReviewTask leased = Tasks.leased();
    assertThat(leased.state()).isEqualTo(new Leased(LI, OVER));
    assertThat(leased.dueAt()).isEqualTo(OVER);
    assertThat(leased.lease(WANG, MORNING, LEASE).changed()).isFalse();
  }

  @Test
  void isLeasedAnewFromTheInstantTheLeaseIsOver() {
    assertThat(Tasks.leased().lease(WANG, OVER.minusMillis(1), LEASE).changed()).isFalse();
    assertThat(Tasks.leased().lease(WANG, OVER, LEASE).next().state())
        .isEqualTo(new Leased(WANG, OVER.plus(LEASE)));
  }

  @Test
  void leavesWhatIsDoneToWhoeverReachesForIt() {
    assertThat(Tasks.rejected().lease(WANG, MORNING, LEASE).changed()).isFalse();
    assertThat(Tasks.withdrawn().lease(WANG, MORNING, LEASE).changed()).isFalse();
  }

  @Test
  void renewsTheLeaseAtEachOpeningAndRemembersTheFirst() {
    Instant later = MORNING.plusSeconds(300);
    ReviewTask again = Tasks.opened().open(LI, later, LEASE).next();
    assertThat(again.openedAt()).isEqualTo(MORNING);
    assertThat(again.dueAt()).isEqualTo(later.plus(LEASE));
  }

  @Test
  void opensOnlyForTheHolder() {
    assertThatThrownBy(() -> Tasks.waiting().open(LI, MORNING, LEASE))
        .isInstanceOf(TaskNotLeased.class);
    assertThatThrownBy(() -> Tasks.leased().open(WANG, MORNING, LEASE))
        .isInstanceOf(TaskNotLeased.class);
    assertThatThrownBy(() -> Tasks.leased().open(LI, OVER, LEASE)).isInstanceOf(LeaseExpired.class);
    assertThatThrownBy(() -> Tasks.abandoned().open(LI, OVER, LEASE))
        .isInstanceOf(LeaseExpired.class);
    assertThatThrownBy(() -> Tasks.abandoned().open(WANG, OVER, LEASE))
        .isInstanceOf(TaskNotLeased.class);
    assertThatThrownBy(() -> Tasks.rejected().open(LI, MORNING, LEASE))
        .isInstanceOf(TaskAlreadyDecided.class);
    assertThatThrownBy(() -> Tasks.withdrawn().open(LI, MORNING, LEASE))
        .isInstanceOf(TaskWithdrawn.class);
  }

  @Test
  void returnsToTheQueueWhenTheLeaseIsOverAndNotBefore() {
    assertThat(Tasks.leased().returnToQueue(OVER.minusMillis(1)).changed()).isFalse();
    ReviewTask back = Tasks.leased().returnToQueue(OVER).next();
    assertThat(back.state()).isEqualTo(new Waiting(LI.subject()));
    assertThat(back.dueAt()).isNull();
    assertThat(Tasks.rejected().returnToQueue(OVER).changed()).isFalse();
  }

  @Test
  void recordsWhoDecidedAndWhen() {
    Change<ReviewTask> change = Tasks.opened().decide(LI, Tasks.rejection(), MORNING);
    assertThat(change.next().state())
        .isEqualTo(
            new Decided(
                LI,
                Decision.REJECTED,
                List.of("teeth-visible", "background-uneven"),
                null,
                MORNING));
    assertThat(change.next().dueAt()).isNull();
    assertThat(change.events())
        .containsExactly(
            new ReviewDecided(
                "ord_5kq3vz8n",
                "review:ord_5kq3vz8n:2",
                2,
                3,
                Tasks.DIGEST,
                Tasks.STANDARD,
                "rejected",
                List.of("teeth-visible", "background-uneven"),
                MORNING));
  }

  @Test
  void takesADecisionAboutAPrefetchedPhoto() {
    assertThat(Tasks.leased().decide(LI, Tasks.approval(), MORNING).next().state())
        .isInstanceOf(Decided.class);
  }

  @Test
  void repeatedDecisionChangesNothing() {
    Verdict sameWordsInOtherOrder =
        new Verdict(
            3,
            Tasks.DIGEST,
            null,
            Decision.REJECTED,
            List.of("background-uneven", "teeth-visible", "background-uneven"),
            "  ");
    Change<ReviewTask> again =
        Tasks.rejected().decide(LI, sameWordsInOtherOrder, MORNING.plusSeconds(9));
    assertThat(again.changed()).isFalse();
    assertThat(again.events()).isEmpty();
  }

  @Test
  void rejectsASecondDecision() {
    assertThatThrownBy(() -> Tasks.rejected().decide(LI, Tasks.approval(), MORNING))
        .isInstanceOf(TaskAlreadyDecided.class);
    assertThatThrownBy(() -> Tasks.rejected().decide(WANG, Tasks.rejection(), MORNING))
        .isInstanceOf(TaskAlreadyDecided.class);
  }

  @Test
  void rejectsDecisionAboutAnotherPhoto() {
    Verdict otherRevision = new Verdict(2, Tasks.DIGEST, null, Decision.APPROVED, List.of(), null);
    Verdict otherBytes = new Verdict(3, "0".repeat(64), null, Decision.APPROVED, List.of(), null);
    assertThatThrownBy(() -> Tasks.opened().decide(LI, otherRevision, MORNING))
        .isInstanceOfSatisfying(
            DecisionStale.class,
            stale ->
                assertThat(stale.members())
                    .containsEntry("revision", 3)
                    .containsEntry("sha256", Tasks.DIGEST));
    assertThatThrownBy(() -> Tasks.opened().decide(LI, otherBytes, MORNING))
        .isInstanceOf(DecisionStale.class);
  }

  /** What is published is what was seen: the standard photo belongs to the decision. */
  @Test
  void rejectsDecisionAboutAStandardPhotoThatIsNoLongerThere() {
    ReviewTask recropped = Tasks.recropped();
    for (String seen : new String[] {null, Tasks.STANDARD, "0".repeat(64)}) {
      assertThatThrownBy(() -> recropped.decide(LI, approving(seen), MORNING))
          .isInstanceOfSatisfying(
              DecisionStale.class,
              stale ->
                  assertThat(stale.members()).containsEntry("standardSha256", Tasks.RECROPPED));
    }
    assertThatThrownBy(() -> Tasks.opened().decide(LI, approving(Tasks.RECROPPED), MORNING))
        .isInstanceOf(DecisionStale.class);
  }

  @Test
  void saysWhichStandardPhotoWasSeen() {
    assertThat(
            Tasks.recropped().decide(LI, approving(Tasks.RECROPPED), MORNING).events().getFirst())
        .isInstanceOfSatisfying(
            ReviewDecided.class,
            said -> assertThat(said.standardSha256()).isEqualTo(Tasks.RECROPPED));
    assertThat(Tasks.opened().decide(LI, approving(null), MORNING).events().getFirst())
        .isInstanceOfSatisfying(
            ReviewDecided.class,
            said -> assertThat(said.standardSha256()).isEqualTo(Tasks.STANDARD));
  }

  @Test
  void goesBackToTheStandardPhotoOfTheScreening() {
    ReviewTask undone = Tasks.recropped().recrop(LI, null, MORNING).next();
    assertThat(undone.standardSha256()).isEqualTo(Tasks.STANDARD);
    assertThat(undone.decide(LI, approving(Tasks.STANDARD), MORNING).changed()).isTrue();
  }

  @Test
  void isCutAnewForItsHolderOnly() {
    assertThatThrownBy(() -> Tasks.opened().recrop(WANG, Tasks.recrop(), MORNING))
        .isInstanceOf(TaskNotLeased.class);
    assertThatThrownBy(() -> Tasks.opened().recrop(LI, Tasks.recrop(), OVER))
        .isInstanceOf(LeaseExpired.class);
    assertThatThrownBy(() -> Tasks.rejected().recrop(LI, Tasks.recrop(), MORNING))
        .isInstanceOf(TaskAlreadyDecided.class);
    assertThatThrownBy(() -> Tasks.withdrawn().recrop(LI, Tasks.recrop(), MORNING))
        .isInstanceOf(TaskWithdrawn.class);
  }

  /** Whoever gets the task next sees the framing, and who chose it. */
  @Test
  void keepsItsFramingInTheQueue() {
    ReviewTask next =
        Tasks.recropped().giveBack(LI, MORNING).next().lease(WANG, MORNING, LEASE).next();
    assertThat(next.recrop()).isEqualTo(Tasks.recrop());
    assertThat(next.decide(WANG, approving(Tasks.RECROPPED), MORNING).changed()).isTrue();
  }

  @Test
  void oldTaskIsDecidedWithoutNamingItsStandardPhoto() {
    ReviewTask old =
        ReviewTask.submit(
                new ReviewedPhoto("ord_1", "bat_1", 3, Tasks.DIGEST, null),
                1,
                "std_1",
                MORNING,
                MORNING)
            .next()
            .lease(LI, MORNING, LEASE)
            .next();
    assertThat(old.decide(LI, approving(null), MORNING).changed()).isTrue();
    assertThatThrownBy(() -> old.decide(LI, approving(Tasks.STANDARD), MORNING))
        .isInstanceOf(DecisionStale.class);
  }

  private static Verdict approving(@Nullable String standardSha256) {
    return new Verdict(3, Tasks.DIGEST, standardSha256, Decision.APPROVED, List.of(), null);
  }

  @Test
  void rejectsDecisionOfAnybodyButTheHolder() {
    assertThatThrownBy(() -> Tasks.waiting().decide(LI, Tasks.approval(), MORNING))
        .isInstanceOf(TaskNotLeased.class);
    assertThatThrownBy(() -> Tasks.opened().decide(WANG, Tasks.approval(), MORNING))
        .isInstanceOf(TaskNotLeased.class);
    assertThatThrownBy(() -> Tasks.opened().decide(LI, Tasks.approval(), OVER))
        .isInstanceOf(LeaseExpired.class);
    assertThatThrownBy(() -> Tasks.withdrawn().decide(LI, Tasks.approval(), MORNING))
        .isInstanceOf(TaskWithdrawn.class);
  }

  @Test
  void isWithdrawnWhileNobodyHasOpenedIt() {
    assertThat(Tasks.waiting().withdraw(WithdrawnBecause.STUDENT_ASKED, MORNING).next().state())
        .isEqualTo(new Withdrawn(WithdrawnBecause.STUDENT_ASKED, MORNING));
    Change<ReviewTask> prefetched =
        Tasks.leased().withdraw(WithdrawnBecause.STUDENT_ASKED, MORNING);
    assertThat(prefetched.next().dueAt()).isNull();
    assertThat(prefetched.events())
        .containsExactly(new ReviewWithdrawn("ord_5kq3vz8n", "review:ord_5kq3vz8n:2", 2, MORNING));
    assertThat(
            Tasks.withdrawn()
                .withdraw(WithdrawnBecause.STUDENT_ASKED, MORNING.plusSeconds(1))
                .changed())
        .isFalse();
  }

  @Test
  void rejectsWithdrawalOnceOpened() {
    assertThatThrownBy(() -> Tasks.opened().withdraw(WithdrawnBecause.STUDENT_ASKED, MORNING))
        .isInstanceOf(ReviewBegun.class);
    assertThatThrownBy(() -> Tasks.abandoned().withdraw(WithdrawnBecause.STUDENT_ASKED, OVER))
        .isInstanceOf(ReviewBegun.class);
  }

  @Test
  void rejectsWithdrawalAfterDecision() {
    assertThatThrownBy(() -> Tasks.rejected().withdraw(WithdrawnBecause.STUDENT_ASKED, MORNING))
        .isInstanceOf(TaskAlreadyDecided.class);
  }

  @ParameterizedTest
  @EnumSource
  void isDiscardedUntilItIsDecided(WithdrawnBecause because) {
    assertThat(Tasks.opened().discard(because, MORNING).next().state())
        .isEqualTo(new Withdrawn(because, MORNING));
    assertThat(Tasks.abandoned().discard(because, OVER).events()).hasSize(1);
    assertThat(Tasks.rejected().discard(because, MORNING).changed()).isFalse();
    assertThat(Tasks.withdrawn().discard(because, MORNING).changed()).isFalse();
  }

  @Test
  void keepsItsPlaceInTheQueue() {
    assertThat(Tasks.abandoned().promisedBy())
        .isEqualTo(Tasks.waiting().promisedBy())
        .isEqualTo(MORNING.plus(Duration.ofDays(1)));
  }

  @Test
  void goesBackIntoTheQueueWhenItsHolderGivesItBack() {
    ReviewTask back = Tasks.leased().giveBack(LI, MORNING).next();
    assertThat(back.state()).isEqualTo(new Waiting(null));
    assertThat(back.dueAt()).isNull();
  }

  @Test
  void staysOpenedAfterItWasGivenBack() {
    ReviewTask back = Tasks.opened().giveBack(LI, MORNING).next();
    assertThatThrownBy(() -> back.withdraw(WithdrawnBecause.STUDENT_ASKED, MORNING))
        .isInstanceOf(ReviewBegun.class);
  }

  @Test
  void cannotBeGivenBackByAnybodyElse() {
    assertThat(Tasks.leased().giveBack(WANG, MORNING).changed()).isFalse();
    assertThat(Tasks.waiting().giveBack(LI, MORNING).changed()).isFalse();
    assertThat(Tasks.leased().giveBack(LI, OVER).changed()).isFalse();
    assertThat(Tasks.rejected().giveBack(LI, MORNING).changed()).isFalse();
  }
}
