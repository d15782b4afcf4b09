package cn.xuezhao.order.lifecycle;

import static cn.xuezhao.order.lifecycle.Samples.CLOSES;
import static cn.xuezhao.order.lifecycle.Samples.GUANGDONG;
import static cn.xuezhao.order.lifecycle.Samples.LIAONING;
import static cn.xuezhao.order.lifecycle.Samples.NOW;
import static cn.xuezhao.order.lifecycle.Samples.photo;
import static cn.xuezhao.order.lifecycle.Samples.standardPhoto;
import static cn.xuezhao.order.lifecycle.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.domain.IllegalTransition;
import cn.xuezhao.order.lifecycle.OrderState.AwaitingConfirmation;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.Completed;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** 重新采集 (G-23, G-28) and 撤回审核 (G-31): the order wants a photo again. */
class OrderRecaptureTests {

  private static final Instant LATER = NOW.plus(Duration.ofHours(1));

  /** G-23. */
  @Test
  void takesAnotherPhotoInsteadOfTheStandardPhotoWithoutAnotherPayment() {
    Order again = Samples.recaptured();
    assertThat(PublicStatus.of(again)).isEqualTo(PublicStatus.PENDING_PHOTO);
    assertThat(((Collecting) again.state()).payment())
        .isEqualTo(new Payment.Received(Samples.receipt()));
    assertThatThrownBy(() -> again.startPayment(LATER)).isInstanceOf(PaymentNotNeeded.class);
    Order submitted = again.upload(photo(2), LATER).next().submit(2, LATER).next();
    assertThat(((UnderReview) submitted.state()).review().round()).isEqualTo(2);
    Order shown = submitted.standardize(standardPhoto(2), LATER).next();
    assertThat(((AwaitingConfirmation) shown.state()).standard()).isEqualTo(standardPhoto(2));
  }

  @Test
  void neverTakesAnOldPhotoBack() {
    Order again = Samples.recaptured();
    assertThat(again.upload(photo(1), LATER).changed()).isFalse();
    assertThat(again.standardize(standardPhoto(1), LATER).changed()).isFalse();
    assertThat(again.approve(verdict(Samples.awaitingConfirmation())).changed()).isFalse();
    assertThatThrownBy(() -> again.submit(1, LATER)).isInstanceOf(PhotoRequired.class);
  }

  /** G-23. */
  @Test
  void offersItOnlyInsideTheWindowAndWhereTheCentreDoes() {
    Order waiting = Samples.awaitingConfirmation();
    assertThat(Offers.of(waiting).recaptureUntil()).isEqualTo(CLOSES);
    assertThatThrownBy(() -> waiting.recapture(CLOSES)).isInstanceOf(OrderWindowClosed.class);
    Order elsewhere = with(waiting, LIAONING);
    assertThatThrownBy(() -> elsewhere.recapture(NOW)).isInstanceOf(RecaptureNotOffered.class);
    assertThat(Offers.of(elsewhere).recaptureUntil()).isNull();
  }

  /** G-28. */
  @Test
  void afterARejectionTheNextPhotoIsAwaitedAlready() {
    Order rejected = Samples.rejected();
    assertThat(rejected.recapture(NOW).changed()).isFalse();
    assertThat(rejected.upload(photo(2), NOW).next().recapture(NOW).next().state())
        .as("the draft is kept (L-21)")
        .isEqualTo(rejected.upload(photo(2), NOW).next().state());
  }

  @Test
  void isEitherConfirmedOrTakenAgain() {
    Order waiting = Samples.awaitingConfirmation();
    Order confirmed = waiting.confirm(NOW).next();
    assertThatThrownBy(() -> confirmed.recapture(NOW)).isInstanceOf(IllegalTransition.class);
    Order again = waiting.recapture(NOW).next();
    assertThatThrownBy(() -> again.confirm(NOW)).isInstanceOf(IllegalTransition.class);
    assertThat(again.recapture(LATER).changed()).as("asked twice").isFalse();
    assertThatThrownBy(() -> Samples.underReview().recapture(NOW))
        .isInstanceOf(IllegalTransition.class);
  }

  /** G-31. */
  @Test
  void keepsTheWithdrawnPhotoForANewRoundWithANewPromise() {
    Order withdrawn = Samples.withdrawn(GUANGDONG);
    Order again = withdrawn.submit(1, LATER).next();
    Review review = ((UnderReview) again.state()).review();
    assertThat(review.round()).isEqualTo(2);
    assertThat(review.dueAt()).isEqualTo(Instant.parse("2024-11-28T03:00:00Z"));
    Order replaced = withdrawn.upload(photo(2), LATER).next().submit(2, LATER).next();
    assertThat(((UnderReview) replaced.state()).review().photo().revision()).isEqualTo(2);
  }

  @Test
  void withdrawingNeverSubmitsByItself() {
    Order withdrawn = Samples.withdrawn(LIAONING);
    assertThat(withdrawn.state()).isInstanceOf(Collecting.class);
    assertThat(withdrawn.upload(photo(1), LATER).changed()).as("said again").isFalse();
    assertThat(withdrawn.receive(Samples.receipt(), LATER).changed()).isFalse();
    assertThat(withdrawn.withdraw(1, LATER).changed()).isFalse();
    assertThat(withdrawn.elapse(LATER).changed()).isFalse();
    assertThat(withdrawn.submit(1, LATER).next().state()).isInstanceOf(UnderReview.class);
    assertThat(withdrawn.upload(photo(2), LATER).next().state())
        .as("another photo is another word of the student")
        .isInstanceOf(UnderReview.class);
  }

  @Test
  void aPhotoThatCameDuringTheReviewTakesThePlaceOfTheWithdrawnOne() {
    Order order = Samples.submitted(LIAONING).upload(photo(2), NOW).next().withdraw(1, NOW).next();
    assertThat(((Collecting) order.state()).photo().revision()).isEqualTo(2);
  }

  /** L-19 to L-21. */
  @Test
  void aRejectionIsFollowedByTheDraftWithoutASecondPayment() {
    Order draft = Samples.rejected().upload(photo(2), LATER).next();
    assertThat(draft.submit(2, LATER).next().ledger()).isEqualTo(Samples.underReview().ledger());
    Order completed = draft.submit(2, LATER).next().standardize(standardPhoto(2), LATER).next();
    assertThat(completed.state()).isInstanceOf(Completed.class);
  }

  private static Order with(Order order, Workflow workflow) {
    return new Order(
        order.id(),
        order.opening(),
        order.terms(),
        workflow,
        order.ledger(),
        order.rounds(),
        order.state(),
        order.openSlot(),
        order.proposal(),
        order.timeline());
  }
}
