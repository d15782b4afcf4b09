package cn.xuezhao.order.lifecycle;

import static cn.xuezhao.order.lifecycle.Samples.CLOSES;
import static cn.xuezhao.order.lifecycle.Samples.COLLEAGUE;
import static cn.xuezhao.order.lifecycle.Samples.FIRST_NUMBER;
import static cn.xuezhao.order.lifecycle.Samples.GUANGDONG;
import static cn.xuezhao.order.lifecycle.Samples.HAND_IN_ENDS;
import static cn.xuezhao.order.lifecycle.Samples.LIAONING;
import static cn.xuezhao.order.lifecycle.Samples.NOW;
import static cn.xuezhao.order.lifecycle.Samples.OPERATOR;
import static cn.xuezhao.order.lifecycle.Samples.ORDER;
import static cn.xuezhao.order.lifecycle.Samples.photo;
import static cn.xuezhao.order.lifecycle.Samples.receiptOf;
import static cn.xuezhao.order.lifecycle.Samples.verdict;
import static cn.xuezhao.order.lifecycle.Samples.withProposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.domain.NotYetKnown;
import cn.xuezhao.order.ledger.Refund;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.RefundReason;
import cn.xuezhao.order.ledger.Trade;
import cn.xuezhao.order.lifecycle.OrderState.Closed;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.Refunded;
import cn.xuezhao.order.lifecycle.OrderState.Refunding;
import cn.xuezhao.order.timeline.What;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The money goes back in full and once: to the student, by time alone, or by two of the staff. */
class OrderRefundTests {

  private static final String REFUND = "R" + FIRST_NUMBER;
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));

  @Test
  void theStudentHasTheMoneyBackBeforeThePhotoIsInReview() {
    Order paid = Samples.paidWithoutPhoto();
    assertThat(Offers.of(paid).refund()).isTrue();
    Order refunding = paid.refund(LATER).next();
    assertThat(refunding.state()).isEqualTo(new Refunding(REFUND));
    assertThat(refunding.dueAt()).as("asked for at once").isEqualTo(LATER);
    assertThat(refunding.openSlot()).as("another order may be opened").isNull();
    Change<Order> back = refunding.hearOfRefund(REFUND, new RefundAnswer.Done(LATER), LATER);
    assertThat(back.events())
        .containsExactly(new OrderRefunded(ORDER, "bat_1", 2000, "requested-by-student", LATER));
    assertThat(back.next().state()).isEqualTo(new Refunded(REFUND, LATER));
  }

  @Test
  void aWithdrawnPhotoNobodySawDoesNotCost() {
    assertThat(Samples.withdrawn(GUANGDONG).refund(NOW).next().state())
        .isInstanceOf(Refunding.class);
  }

  @Test
  void theStudentHasItNotOnceThePhotoWasInReview() {
    assertThatThrownBy(() -> Samples.underReview().refund(NOW)).isInstanceOf(RefundTooLate.class);
    assertThatThrownBy(() -> Samples.rejected().refund(NOW)).isInstanceOf(RefundTooLate.class);
    assertThatThrownBy(() -> Samples.completed().refund(NOW)).isInstanceOf(RefundTooLate.class);
    assertThatThrownBy(() -> Samples.recaptured().refund(NOW))
        .as("a standard photo was made for it")
        .isInstanceOf(RefundTooLate.class);
    assertThat(Offers.of(Samples.recaptured()).refund()).isFalse();
  }

  @Test
  void nothingGoesBackThatWasNotPaid() {
    assertThatThrownBy(() -> Samples.opened(GUANGDONG).refund(NOW))
        .isInstanceOf(NothingToRefund.class);
    assertThatThrownBy(() -> Samples.schoolPays(LIAONING).refund(NOW))
        .isInstanceOf(NothingToRefund.class);
    assertThatThrownBy(() -> Samples.closed().refund(NOW)).isInstanceOf(NothingToRefund.class);
    assertThatThrownBy(() -> withProposal(Samples.schoolPays(LIAONING)))
        .isInstanceOf(NothingToRefund.class);
  }

  @Test
  void goesBackOnceHoweverOftenItIsAskedFor() {
    Order refunding = Samples.paidWithoutPhoto().refund(NOW).next();
    assertThat(refunding.refund(LATER).changed()).isFalse();
    assertThat(refunding.elapse(HAND_IN_ENDS).changed()).isFalse();
    assertThat(refunding.approveRefund(COLLEAGUE, 0, LATER).changed()).isFalse();
    assertThat(refunding.ledger().refunds()).hasSize(1);
    Order refunded = Samples.refundedToStudent();
    assertThat(refunded.refund(LATER).changed()).isFalse();
    assertThat(refunded.ledger().owe(Samples.receipt(), RefundReason.PAID_TWICE, LATER))
        .isEqualTo(refunded.ledger());
  }

  @Test
  void photosAndVerdictsThatComeLaterChangeNothing() {
    Order refunding = Samples.paidWithoutPhoto().refund(NOW).next();
    assertThat(refunding.upload(photo(1), LATER).changed()).isFalse();
    Order reviewed = withProposal(Samples.underReview()).approveRefund(COLLEAGUE, 1, NOW).next();
    assertThat(reviewed.approve(verdict(Samples.underReview())).changed()).isFalse();
    assertThat(reviewed.withdraw(1, NOW).changed()).isFalse();
    assertThat(reviewed.standardize(Samples.standardPhoto(1), NOW).changed()).isFalse();
  }

  @Test
  void aLatePaymentAfterTheRefundGoesBackToo() {
    String second = FIRST_NUMBER.replace("-1", "-2");
    Order order =
        Samples.opened(GUANGDONG)
            .startPayment(NOW)
            .next()
            .hear(FIRST_NUMBER, new Trade.Closed(), NOW)
            .next()
            .startPayment(NOW)
            .next()
            .receive(Samples.receipt(), NOW)
            .next()
            .refund(NOW)
            .next();
    Order late = order.receive(receiptOf(second, LATER), LATER).next();
    assertThat(late.ledger().refunds())
        .extracting(Refund::outRefundNo)
        .containsExactly(REFUND, "R" + second);
    Order one = late.hearOfRefund(REFUND, new RefundAnswer.Done(LATER), LATER).next();
    Change<Order> both = one.hearOfRefund("R" + second, new RefundAnswer.Done(LATER), LATER);
    assertThat(both.events()).as("an order is refunded once").isEmpty();
  }

  @Test
  void moneyForAnOrderThatWasClosedGoesBackAndTheOrderStaysClosed() {
    Order closed =
        Samples.paying(LIAONING)
            .hear(FIRST_NUMBER, new Trade.Closed(), CLOSES)
            .next()
            .elapse(CLOSES)
            .next();
    Order late = closed.receive(receiptOf(FIRST_NUMBER, CLOSES), CLOSES.plusSeconds(9)).next();
    assertThat(late.state()).isEqualTo(closed.state());
    assertThat(late.dueAt()).as("given back at once").isEqualTo(CLOSES.plusSeconds(9));
    assertThat(late.ledger().refunds())
        .singleElement()
        .satisfies(refund -> assertThat(refund.reason()).isEqualTo(RefundReason.PAID_TOO_LATE));
  }

  @Test
  void givesBackByItselfWhenTheTimeToHandInHasEnded() {
    for (Order order :
        List.of(
            Samples.paidWithoutPhoto(),
            Samples.rejected(),
            Samples.recaptured(),
            Samples.withdrawn(LIAONING))) {
      Order reminded = order.elapse(HAND_IN_ENDS.minusMillis(1)).next();
      assertThat(reminded.state()).isEqualTo(order.state());
      assertThat(reminded.dueAt()).isEqualTo(HAND_IN_ENDS);
      Order over = reminded.elapse(HAND_IN_ENDS).next();
      assertThat(over.state()).isInstanceOf(Refunding.class);
      assertThat(over.ledger().refunds().getLast().reason())
          .isEqualTo(RefundReason.NOT_APPROVED_IN_TIME);
    }
  }

  @Test
  void givesBackAtOnceWhenTheRejectionItselfComesLate() {
    Order order = Samples.underReview();
    assertThat(order.elapse(HAND_IN_ENDS.plusSeconds(9)).changed())
        .as("a review may end later (L-22)")
        .isFalse();
    Order rejected = order.reject(verdict(order), List.of("teeth")).next();
    assertThat(rejected.dueAt()).isEqualTo(HAND_IN_ENDS);
    assertThat(rejected.elapse(HAND_IN_ENDS.plusSeconds(9)).next().state())
        .isInstanceOf(Refunding.class);
  }

  @Test
  void closesWhatTheSchoolPaysForInstead() {
    Order order = Samples.schoolPays(GUANGDONG);
    assertThat(order.elapse(HAND_IN_ENDS.minusMillis(1)).next().state())
        .isInstanceOf(Collecting.class);
    Change<Order> over = order.elapse(HAND_IN_ENDS);
    assertThat(over.next().state()).isInstanceOf(Closed.class);
    assertThat(over.events())
        .containsExactly(new OrderClosed(ORDER, "bat_1", "not-approved-in-time", HAND_IN_ENDS));
    assertThat(over.next().openSlot()).isNull();
    Order rejected = order.upload(photo(1), NOW).next().submit(1, NOW).next();
    Order late = rejected.reject(verdict(rejected), List.of("teeth")).next();
    assertThat(late.elapse(HAND_IN_ENDS).next().state()).isInstanceOf(Closed.class);
  }

  @Test
  void twoOfTheStaffGiveBackWithAReason() {
    Order proposed = withProposal(Samples.rejected());
    assertThat(proposed.openSlot()).isNotNull();
    assertThatThrownBy(() -> proposed.approveRefund(OPERATOR, 0, NOW))
        .isInstanceOf(SecondPersonRequired.class);
    assertThatThrownBy(() -> proposed.refuseRefund(OPERATOR, NOW))
        .isInstanceOf(SecondPersonRequired.class);
    Order approved = proposed.approveRefund(COLLEAGUE, 0, NOW).next();
    assertThat(approved.state()).isInstanceOf(Refunding.class);
    assertThat(approved.proposal()).isNull();
    assertThat(approved.timeline().has(What.REFUND_PROPOSED)).isTrue();
    assertThat(approved.timeline().has(What.REFUND_APPROVED)).isTrue();
    assertThat(approved.ledger().refunds().getFirst().reason())
        .isEqualTo(RefundReason.DECIDED_BY_OPERATOR);
  }

  @Test
  void oneProposalAtATime() {
    Order proposed = withProposal(Samples.rejected());
    assertThat(Samples.proposing(proposed).changed()).as("said again").isFalse();
    assertThatThrownBy(
            () -> proposed.proposeRefund(new RefundProposal(COLLEAGUE, "other reason", NOW)))
        .isInstanceOf(RefundAlreadyProposed.class);
    Order refused = proposed.refuseRefund(COLLEAGUE, NOW).next();
    assertThat(refused.proposal()).isNull();
    assertThat(refused.state()).isEqualTo(proposed.state());
    assertThatThrownBy(() -> refused.approveRefund(COLLEAGUE, 0, NOW)).isInstanceOf(NotFound.class);
    assertThat(Samples.proposing(refused).changed()).isTrue();
  }

  @Test
  void aPhotoUnderReviewIsWithdrawnFirst() {
    Order proposed = withProposal(Samples.underReview());
    assertThatThrownBy(() -> proposed.approveRefund(COLLEAGUE, 0, NOW))
        .isInstanceOf(NotYetKnown.class);
    Order again = proposed.withdraw(1, NOW).next().submit(1, NOW).next();
    assertThatThrownBy(() -> again.approveRefund(COLLEAGUE, 1, NOW))
        .as("the student was faster")
        .isInstanceOf(NotYetKnown.class);
    assertThat(proposed.approveRefund(COLLEAGUE, 1, NOW).next().state())
        .isInstanceOf(Refunding.class);
    Order withdrawn = proposed.withdraw(1, NOW).next();
    assertThat(withdrawn.proposal()).as("when we die in between").isNotNull();
    assertThat(withdrawn.approveRefund(COLLEAGUE, 0, NOW).next().state())
        .isInstanceOf(Refunding.class);
  }

  @Test
  void nothingIsProposedForADeliveredPhoto() {
    assertThatThrownBy(() -> withProposal(Samples.completed())).isInstanceOf(RefundTooLate.class);
    Order confirmed = withProposal(Samples.awaitingConfirmation()).confirm(NOW).next();
    assertThat(confirmed.proposal()).isNull();
  }
}
