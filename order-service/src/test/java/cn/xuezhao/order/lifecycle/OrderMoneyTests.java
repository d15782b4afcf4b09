package cn.xuezhao.order.lifecycle;

import static cn.xuezhao.order.lifecycle.Samples.CLOSES;
import static cn.xuezhao.order.lifecycle.Samples.FIRST_NUMBER;
import static cn.xuezhao.order.lifecycle.Samples.GUANGDONG;
import static cn.xuezhao.order.lifecycle.Samples.LIAONING;
import static cn.xuezhao.order.lifecycle.Samples.NOW;
import static cn.xuezhao.order.lifecycle.Samples.ORDER;
import static cn.xuezhao.order.lifecycle.Samples.receipt;
import static cn.xuezhao.order.lifecycle.Samples.receiptOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.order.ledger.Attempt;
import cn.xuezhao.order.ledger.PaymentMismatch;
import cn.xuezhao.order.ledger.PaymentPending;
import cn.xuezhao.order.ledger.PaymentReceipt;
import cn.xuezhao.order.ledger.Refund;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.RefundReason;
import cn.xuezhao.order.ledger.RefundState;
import cn.xuezhao.order.ledger.Trade;
import cn.xuezhao.order.lifecycle.OrderState.Refunding;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderMoneyTests {

  private static final Instant EXPIRY = NOW.plus(Duration.ofMinutes(30));
  private static final String SECOND_NUMBER = FIRST_NUMBER.replace("-1", "-2");

  /** L-13, G-18. */
  @Test
  void asksForThePhotoFirstWhereThePolicySaysSo() {
    assertThatThrownBy(() -> Samples.opened(LIAONING).startPayment(NOW))
        .isInstanceOf(PhotoRequired.class);
    assertThat(Samples.opened(GUANGDONG).startPayment(NOW).changed()).isTrue();
  }

  @Test
  void takesThePriceFromTheTermsAlone() {
    Attempt attempt = Samples.paying(LIAONING).ledger().pending().orElseThrow();
    assertThat(attempt.amountInFen()).isEqualTo(2000);
    assertThat(attempt.outTradeNo()).isEqualTo(FIRST_NUMBER);
  }

  @Test
  void usesAnAttemptAgainAsLongAsItCanBePaid() {
    Order paying = Samples.paying(LIAONING);
    assertThat(paying.startPayment(EXPIRY.minusMillis(1)).changed()).isFalse();
    assertThatThrownBy(() -> paying.startPayment(EXPIRY)).isInstanceOf(PaymentPending.class);
    Order closed = paying.hear(FIRST_NUMBER, new Trade.Closed(), EXPIRY).next();
    assertThat(closed.startPayment(EXPIRY).next().ledger().pending().orElseThrow().outTradeNo())
        .isEqualTo(SECOND_NUMBER);
  }

  /** L-22. */
  @Test
  void endsAnAttemptWithTheBatch() {
    Instant late = CLOSES.minusSeconds(600);
    Order order = Samples.withPhoto(LIAONING).startPayment(late).next();
    assertThat(order.ledger().pending().orElseThrow().expiresAt()).isEqualTo(CLOSES);
    assertThatThrownBy(() -> Samples.withPhoto(LIAONING).startPayment(CLOSES))
        .isInstanceOf(OrderWindowClosed.class);
  }

  /** L-21. */
  @Test
  void needsNoMoneyTwice() {
    assertThatThrownBy(() -> Samples.underReview().startPayment(NOW))
        .isInstanceOf(PaymentNotNeeded.class);
    assertThatThrownBy(() -> Samples.paid(GUANGDONG).startPayment(NOW))
        .isInstanceOf(PaymentNotNeeded.class);
    assertThatThrownBy(
            () -> Samples.opening(GUANGDONG, Samples.SCHOOL_PAYS).next().startPayment(NOW))
        .isInstanceOf(PaymentNotNeeded.class);
  }

  @Test
  void repeatedNoticeChangesNothing() {
    assertThat(Samples.underReview().receive(receipt(), NOW).changed()).isFalse();
  }

  @Test
  void booksNothingThatWasNotAskedFor() {
    Order paying = Samples.paying(LIAONING);
    PaymentReceipt tooMuch = new PaymentReceipt(FIRST_NUMBER, "42001", 2001, NOW);
    assertThatThrownBy(() -> paying.receive(tooMuch, NOW)).isInstanceOf(PaymentMismatch.class);
    assertThatThrownBy(() -> paying.receive(receiptOf(SECOND_NUMBER, NOW), NOW))
        .isInstanceOf(PaymentMismatch.class);
    PaymentReceipt other = new PaymentReceipt(FIRST_NUMBER, "42002", 2000, NOW);
    assertThatThrownBy(() -> Samples.underReview().receive(other, NOW))
        .isInstanceOf(PaymentMismatch.class);
  }

  /** L-22. */
  @Test
  void countsWhenItWasPaidNotWhenWeHear() {
    Instant lastMoment = CLOSES.minusMillis(1);
    Change<Order> heardLate =
        Samples.paying(LIAONING)
            .receive(receiptOf(FIRST_NUMBER, lastMoment), CLOSES.plusSeconds(9));
    assertThat(heardLate.next().state()).isInstanceOf(UnderReview.class);
  }

  @Test
  void moneyForAClosedAttemptRevivesTheOrderInsideTheWindow() {
    Order closed = Samples.paying(LIAONING).hear(FIRST_NUMBER, new Trade.Closed(), EXPIRY).next();
    assertThat(closed.ledger().pending()).isEmpty();
    Change<Order> revived = closed.receive(receiptOf(FIRST_NUMBER, EXPIRY), EXPIRY);
    assertThat(revived.events()).hasSize(2);
    assertThat(revived.next().state()).isInstanceOf(UnderReview.class);
  }

  @Test
  void moneyAfterTheWindowGoesBack() {
    Order late = Samples.refunding();
    assertThat(late.state()).isEqualTo(new Refunding("R" + FIRST_NUMBER));
    assertThat(late.dueAt()).as("asked at once").isEqualTo(CLOSES);
    Change<Order> back =
        late.hearOfRefund("R" + FIRST_NUMBER, new RefundAnswer.Done(CLOSES), CLOSES);
    assertThat(back.events())
        .containsExactly(new OrderRefunded(ORDER, "bat_1", 2000, "paid-too-late", CLOSES));
    assertThat(back.next().openSlot()).isNull();
    assertThat(
            back.next()
                .hearOfRefund("R" + FIRST_NUMBER, new RefundAnswer.Done(CLOSES), CLOSES)
                .changed())
        .isFalse();
  }

  @Test
  void aSecondPaymentGoesBackAndTheOrderGoesOn() {
    Order revived =
        Samples.paying(LIAONING)
            .hear(FIRST_NUMBER, new Trade.Closed(), EXPIRY)
            .next()
            .startPayment(EXPIRY)
            .next()
            .receive(receiptOf(FIRST_NUMBER, EXPIRY), EXPIRY)
            .next();
    assertThat(revived.dueAt()).as("the other attempt is closed at once").isEqualTo(EXPIRY);
    Change<Order> twice = revived.receive(receiptOf(SECOND_NUMBER, EXPIRY), EXPIRY);
    assertThat(twice.events()).isEmpty();
    assertThat(twice.next().state()).isInstanceOf(UnderReview.class);
    assertThat(twice.next().ledger().refunds())
        .singleElement()
        .satisfies(
            refund -> {
              assertThat(refund.outRefundNo()).isEqualTo("R" + SECOND_NUMBER);
              assertThat(refund.reason()).isEqualTo(RefundReason.PAID_TWICE);
            });
    Change<Order> back =
        twice.next().hearOfRefund("R" + SECOND_NUMBER, new RefundAnswer.Done(EXPIRY), EXPIRY);
    assertThat(back.events()).isEmpty();
    assertThat(back.next().state()).isInstanceOf(UnderReview.class);
  }

  @Test
  void asksAboutAnAttemptMoreAndMoreRarely() {
    Order order = Samples.paying(LIAONING);
    for (long seconds : new long[] {15, 30, 60, 180, 600}) {
      Instant question = NOW.plusSeconds(seconds);
      assertThat(order.dueAt()).isEqualTo(question);
      order = order.hear(FIRST_NUMBER, new Trade.Unpaid(), question).next();
    }
    assertThat(order.dueAt()).as("then it expires").isEqualTo(EXPIRY);
    order = order.hear(FIRST_NUMBER, new Trade.Silence(), EXPIRY).next();
    assertThat(order.dueAt()).as("unknown is not failed").isEqualTo(EXPIRY.plusSeconds(60));
    assertThat(order.ledger().pending()).isPresent();
  }

  @Test
  void outlivesTheBatchUntilItsLastAttemptIsKnownToBeOver() {
    Order order = Samples.withPhoto(LIAONING).startPayment(CLOSES.minusSeconds(60)).next();
    assertThat(order.elapse(CLOSES.plusSeconds(60)).changed()).isFalse();
    Order over =
        order
            .hear(order.ledger().pending().orElseThrow().outTradeNo(), new Trade.Unheard(), CLOSES)
            .next();
    assertThat(over.dueAt()).isEqualTo(CLOSES);
    assertThat(over.elapse(CLOSES).events()).hasOnlyElementsOfType(OrderClosed.class);
  }

  @Test
  void keepsAnAttemptThatWeChatPayHasNotHeardOfYet() {
    Order order = Samples.paying(LIAONING);
    Order asked = order.hear(FIRST_NUMBER, new Trade.Unheard(), NOW.plusSeconds(15)).next();
    assertThat(asked.ledger().pending()).isPresent();
  }

  @Test
  void followsARefundToItsEnd() {
    Order refunding = Samples.refunding();
    String number = "R" + FIRST_NUMBER;
    Order silent = refunding.hearOfRefund(number, new RefundAnswer.Silence(), CLOSES).next();
    assertThat(refund(silent).state()).isInstanceOf(RefundState.Intended.class);
    Order accepted =
        silent.hearOfRefund(number, new RefundAnswer.UnderWay(), CLOSES.plusSeconds(60)).next();
    assertThat(refund(accepted).state()).isInstanceOf(RefundState.Processing.class);
    assertThat(accepted.dueAt()).isEqualTo(CLOSES.plusSeconds(120));
    Order stuck =
        accepted
            .hearOfRefund(number, new RefundAnswer.Impossible(), CLOSES.plusSeconds(120))
            .next();
    assertThat(refund(stuck).state()).isInstanceOf(RefundState.Stuck.class);
    assertThat(stuck.dueAt()).isNull();
    assertThat(stuck.state()).isInstanceOf(Refunding.class);
    assertThatThrownBy(() -> stuck.hearOfRefund("R-unknown", new RefundAnswer.UnderWay(), CLOSES))
        .isInstanceOf(PaymentMismatch.class);
  }

  private static Refund refund(Order order) {
    return order.ledger().refunds().getFirst();
  }
}
