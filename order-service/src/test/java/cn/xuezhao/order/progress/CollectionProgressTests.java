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
import cn.xuezhao.order.lifecycle.Samples;
import cn.xuezhao.order.progress.CollectionProgress.Step;
import cn.xuezhao.order.progress.CollectionProgress.StepState;
import cn.xuezhao.order.progress.ProgressStep.Owner;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionProgressTests {

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

  private static Order blocked() {
    return Samples.opened(LIAONING).upload(Samples.badPhoto(1), NOW).next();
  }

  private static List<StepState> states(Order order) {
    return CollectionProgress.of(order).stream().map(Step::state).toList();
  }
}
