package cn.xuezhao.order.progress;

import static cn.xuezhao.order.lifecycle.Samples.CLOSES;
import static cn.xuezhao.order.lifecycle.Samples.GUANGDONG;
import static cn.xuezhao.order.lifecycle.Samples.LIAONING;
import static cn.xuezhao.order.lifecycle.Samples.NOW;
import static cn.xuezhao.order.progress.CollectionProgress.StepState.AHEAD;
import static cn.xuezhao.order.progress.CollectionProgress.StepState.CURRENT;
import static cn.xuezhao.order.progress.CollectionProgress.StepState.DONE;
import static cn.xuezhao.order.progress.CollectionProgress.StepState.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.PublicStatus;
import cn.xuezhao.order.lifecycle.Samples;
import cn.xuezhao.order.progress.CollectionProgress.Step;
import cn.xuezhao.order.progress.CollectionProgress.StepState;
import cn.xuezhao.order.progress.ProgressStep.Owner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CollectionProgressTests {

  /** G-30. */
  @Test
  void hasTheSevenStepsOfTheManual() {
    assertThat(CollectionProgress.of(Samples.opened(GUANGDONG)))
        .extracting(Step::step)
        .containsExactly(ProgressStep.values());
  }

  @Test
  void leavesOutTheConfirmationWhereNobodyIsAsked() {
    assertThat(CollectionProgress.of(Samples.opened(LIAONING)))
        .extracting(Step::step)
        .doesNotContain(ProgressStep.CONFIRM)
        .hasSize(6);
  }

  /** G-30. */
  @Test
  void movesFromStepToStep() {
    assertThat(states(Samples.opened(GUANGDONG)))
        .containsExactly(DONE, DONE, CURRENT, AHEAD, AHEAD, AHEAD, AHEAD);
    assertThat(states(Samples.paid(GUANGDONG)))
        .containsExactly(DONE, DONE, CURRENT, AHEAD, AHEAD, AHEAD, AHEAD);
    assertThat(states(Samples.underReview()))
        .containsExactly(DONE, DONE, DONE, CURRENT, AHEAD, AHEAD);
    assertThat(states(Samples.standardizing()))
        .containsExactly(DONE, DONE, DONE, DONE, CURRENT, AHEAD);
    assertThat(states(Samples.awaitingConfirmation()))
        .containsExactly(DONE, DONE, DONE, DONE, DONE, CURRENT, AHEAD);
    assertThat(states(Samples.completed())).containsOnly(DONE).hasSize(6);
  }

  /** L-19, G-28, G-30. */
  @Test
  void goesBackToThePhotoAfterARejection() {
    assertThat(states(Samples.rejected()))
        .containsExactly(DONE, DONE, CURRENT, FAILED, AHEAD, AHEAD);
  }

  @Test
  void standsStillWhenTheOrderIsOver() {
    assertThat(states(Samples.closed())).containsExactly(DONE, DONE, AHEAD, AHEAD, AHEAD, AHEAD);
    assertThat(states(Samples.refunded())).doesNotContain(CURRENT);
  }

  @Test
  void tellsWhoseTurnItIsAndUntilWhen() {
    Step review = CollectionProgress.of(Samples.underReview()).get(3);
    assertThat(review.owner()).isEqualTo(Owner.REVIEWER);
    assertThat(review.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(3)));
    assertThat(review.at()).isNull();
    Step confirm = CollectionProgress.of(Samples.awaitingConfirmation()).get(5);
    assertThat(confirm.owner()).isEqualTo(Owner.STUDENT);
    assertThat(confirm.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(72)));
    assertThat(CollectionProgress.of(Samples.completed())).allMatch(step -> step.at() != null);
  }

  /** L-16, G-23, G-30, G-31. */
  @Test
  void goesBackToThePhotoWhenItIsWithdrawnOrTakenAgain() {
    for (Order order : List.of(Samples.withdrawn(GUANGDONG), Samples.recaptured())) {
      assertThat(states(order)).containsExactly(DONE, DONE, CURRENT, AHEAD, AHEAD, AHEAD, AHEAD);
      Step photo = CollectionProgress.of(order).get(2);
      assertThat(photo.dueAt()).isEqualTo(Samples.HAND_IN_ENDS);
      assertThat(photo.at()).isNull();
      assertThat(tab(order)).contains(Tab.PENDING);
    }
    assertThat(NextStep.of(Samples.withdrawn(GUANGDONG))).isEqualTo(NextStep.SUBMIT_PHOTO);
    assertThat(NextStep.of(Samples.recaptured())).isEqualTo(NextStep.REPLACE_PHOTO);
    assertThat(OrderView.of(Samples.recaptured()).photo()).isNull();
  }

  /** L-B. */
  @Test
  void asksNobodyForMoneyThatTheSchoolPays() {
    Order order = Samples.schoolPays(GUANGDONG);
    assertThat(NextStep.of(order)).isEqualTo(NextStep.UPLOAD_PHOTO);
    assertThat(OrderView.of(order).amountInFen()).isZero();
    assertThat(OrderView.of(order).paymentDeadline()).isNull();
  }

  /** L-16. */
  @Test
  void showsWhatIsOverInNoTab() {
    assertThat(tab(Samples.refunding())).isEmpty();
    assertThat(tab(Samples.refunded())).isEmpty();
    assertThat(tab(Samples.closed())).isEmpty();
    assertThat(tab(Samples.rejected())).contains(Tab.REJECTED);
    assertThat(tab(Samples.handedOff())).contains(Tab.APPROVED);
    assertThat(tab(Samples.archived())).contains(Tab.APPROVED);
    assertThat(states(Samples.archived())).containsOnly(DONE);
    assertThat(NextStep.of(Samples.archived())).isEqualTo(NextStep.NONE);
  }

  /** G-7, G-8, G-21, G-32. */
  @Test
  void showsTheExactPromises() {
    OrderView approved = OrderView.of(Samples.awaitingConfirmation());
    assertThat(approved.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(2)));
    assertThat(approved.standardPhotoDueAt()).isEqualTo(NOW.plus(Duration.ofHours(62)));
    assertThat(approved.platformUploadDueAt()).isEqualTo(approved.standardPhotoDueAt());
    assertThat(approved.handoffDueAt()).isEqualTo("2024-12-11T16:00:00Z");
    assertThat(approved.deleteAt()).isNull();
    assertThat(approved.recaptureUntil()).isEqualTo(CLOSES);
    OrderView liaoning = OrderView.of(Samples.standardizing());
    assertThat(liaoning.standardPhotoDueAt()).isNull();
    assertThat(liaoning.handoffDueAt()).isNull();
    assertThat(OrderView.of(Samples.handedOff()).deleteAt())
        .isEqualTo(Samples.HANDED_OFF.plus(Duration.ofDays(180)));
    assertThat(OrderView.of(Samples.rejected()).handInBy()).isEqualTo(Samples.HAND_IN_ENDS);
    assertThat(OrderView.of(Samples.paidWithoutPhoto()).refundable()).isTrue();
  }

  @Test
  void tellsTheNextStep() {
    assertThat(NextStep.of(Samples.opened(LIAONING))).isEqualTo(NextStep.UPLOAD_PHOTO);
    assertThat(NextStep.of(Samples.opened(GUANGDONG))).isEqualTo(NextStep.PAY);
    assertThat(NextStep.of(Samples.withPhoto(LIAONING))).isEqualTo(NextStep.PAY);
    assertThat(NextStep.of(blocked())).isEqualTo(NextStep.REPLACE_PHOTO);
    assertThat(NextStep.of(Samples.paid(GUANGDONG))).isEqualTo(NextStep.SUBMIT_PHOTO);
    assertThat(NextStep.of(Samples.underReview())).isEqualTo(NextStep.WAIT_FOR_REVIEW);
    assertThat(NextStep.of(Samples.rejected())).isEqualTo(NextStep.REPLACE_PHOTO);
    assertThat(NextStep.of(Samples.rejected().upload(Samples.photo(2), NOW).next()))
        .isEqualTo(NextStep.SUBMIT_PHOTO);
    assertThat(NextStep.of(Samples.completed())).isEqualTo(NextStep.SAVE_STANDARD_PHOTO);
    assertThat(NextStep.of(Samples.refunding())).isEqualTo(NextStep.WAIT_FOR_REFUND);
    assertThat(NextStep.of(Samples.closed())).isEqualTo(NextStep.NONE);
  }

  @Test
  void namesTheDeadlineOfThePayment() {
    assertThat(OrderView.of(Samples.withPhoto(LIAONING)).paymentDeadline()).isEqualTo(CLOSES);
    assertThat(OrderView.of(Samples.paying(LIAONING)).paymentDeadline())
        .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    assertThat(OrderView.of(Samples.underReview()).paymentDeadline()).isNull();
  }

  /**
   * After an attempt that ran out, the student can start another one as long as the batch lasts.
   */
  @Test
  void namesTheEndOfTheBatchBesideTheDeadlineOfAnAttempt() {
    assertThat(OrderView.of(Samples.paying(LIAONING)).closesAt()).isEqualTo(CLOSES);
  }

  /** L-15, G-18. */
  @Test
  void tellsWhenItWasPaid() {
    assertThat(OrderView.of(Samples.opened(GUANGDONG)).paidAt()).isNull();
    assertThat(OrderView.of(Samples.paid(GUANGDONG)).paidAt()).isNotNull();
    assertThat(OrderView.of(Samples.refunded()).paidAt()).isNotNull();
    assertThat(OrderView.of(Samples.schoolPays(GUANGDONG)).paidAt()).isNotNull();
  }

  private static Order blocked() {
    return Samples.opened(LIAONING).upload(Samples.badPhoto(1), NOW).next();
  }

  private static Optional<Tab> tab(Order order) {
    return Tab.of(PublicStatus.of(order));
  }

  private static List<StepState> states(Order order) {
    return CollectionProgress.of(order).stream().map(Step::state).toList();
  }
}
