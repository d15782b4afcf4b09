package cn.xuezhao.order.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.call.Upstream;
import cn.xuezhao.order.ledger.Attempt;
import cn.xuezhao.order.ledger.PaymentReceipt;
import cn.xuezhao.order.ledger.Refund;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.RefundReason;
import cn.xuezhao.order.ledger.RefundState;
import cn.xuezhao.order.ledger.Trade;
import cn.xuezhao.order.payment.PaymentGateway.Prepay;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What this service relies on, whoever takes the money. */
interface PaymentGatewayContract {

  PaymentGateway gateway();

  /** A fresh attempt of 20.00 yuan that lives half an hour. */
  Attempt attempt();

  /** Somebody who can pay. */
  String payer();

  /** The payer opens the sheet and pays. */
  void pay(PaymentSheet sheet);

  /** The next answer to a request for this path does not reach us; the request does. */
  void loseNextAnswer(String path);

  @Test
  default void takesAPayment() {
    Attempt attempt = attempt();
    assertThat(gateway().query(attempt.outTradeNo())).isEqualTo(new Trade.Unheard());
    PaymentSheet sheet = sheet(attempt);
    assertThat(gateway().query(attempt.outTradeNo())).isEqualTo(new Trade.Unpaid());
    pay(sheet);
    PaymentReceipt receipt = receipt(attempt);
    assertThat(receipt.outTradeNo()).isEqualTo(attempt.outTradeNo());
    assertThat(receipt.amountInFen()).isEqualTo(2000);
    assertThat(receipt.transactionId()).isNotBlank();
    assertThat(receipt.paidAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  default void knowsAnAttemptAgain() {
    Attempt attempt = attempt();
    sheet(attempt);
    pay(sheet(attempt));
    assertThat(gateway().prepay(attempt, payer(), "照片"))
        .as("paid by now")
        .isEqualTo(new Prepay.NumberSpent());
  }

  @Test
  default void refusesANumberThatComesWithOtherData() {
    Attempt attempt = attempt();
    sheet(attempt);
    Attempt dearer =
        new Attempt(
            attempt.outTradeNo(), 2100, attempt.startedAt(), attempt.expiresAt(), attempt.state());
    assertThat(gateway().prepay(dearer, payer(), "照片")).isEqualTo(new Prepay.NumberSpent());
  }

  @Test
  default void closesWhatIsNotPaid() {
    Attempt attempt = attempt();
    sheet(attempt);
    gateway().close(attempt.outTradeNo());
    assertThat(gateway().query(attempt.outTradeNo())).isEqualTo(new Trade.Closed());
    gateway().close(attempt.outTradeNo());
    assertThat(gateway().prepay(attempt, payer(), "照片")).isEqualTo(new Prepay.NumberSpent());
  }

  @Test
  default void doesNotCloseWhatIsPaid() {
    Attempt attempt = attempt();
    pay(sheet(attempt));
    gateway().close(attempt.outTradeNo());
    assertThat(gateway().query(attempt.outTradeNo())).isInstanceOf(Trade.Paid.class);
  }

  @Test
  default void closingWhatItNeverHeardOfIsNoFailure() {
    gateway().close(attempt().outTradeNo());
  }

  @Test
  default void givesMoneyBackOnceHoweverOftenItIsAsked() {
    Attempt attempt = attempt();
    pay(sheet(attempt));
    Refund refund = refundOf(receipt(attempt));
    assertThat(gateway().refund(refund)).isEqualTo(new RefundAnswer.UnderWay());
    assertThat(gateway().refund(refund)).isNotInstanceOf(RefundAnswer.Impossible.class);
    Awaitility.await()
        .until(() -> gateway().queryRefund(refund.outRefundNo()) instanceof RefundAnswer.Done);
    assertThat(gateway().refund(refund)).isInstanceOf(RefundAnswer.Done.class);
    assertThat(gateway().query(attempt.outTradeNo()))
        .as("it was paid all the same")
        .isInstanceOf(Trade.Paid.class);
  }

  @Test
  default void aLostAnswerIsUnknownAndTheSameNumberGoesOn() {
    Attempt attempt = attempt();
    loseNextAnswer("/v3/pay/transactions/jsapi");
    assertThatThrownBy(() -> gateway().prepay(attempt, payer(), "照片")).isInstanceOf(Upstream.class);
    pay(sheet(attempt));
    Refund refund = refundOf(receipt(attempt));
    loseNextAnswer("/v3/refund/domestic/refunds");
    assertThatThrownBy(() -> gateway().refund(refund)).isInstanceOf(Upstream.class);
    assertThat(gateway().refund(refund)).isNotInstanceOf(RefundAnswer.Impossible.class);
  }

  private PaymentSheet sheet(Attempt attempt) {
    Prepay prepay = gateway().prepay(attempt, payer(), "照片");
    assertThat(prepay).isInstanceOf(Prepay.Offered.class);
    return gateway().sheet(attempt.outTradeNo(), ((Prepay.Offered) prepay).prepayId());
  }

  private PaymentReceipt receipt(Attempt attempt) {
    Trade trade = gateway().query(attempt.outTradeNo());
    assertThat(trade).isInstanceOf(Trade.Paid.class);
    return ((Trade.Paid) trade).receipt();
  }

  private static Refund refundOf(PaymentReceipt receipt) {
    return new Refund(
        "R" + receipt.outTradeNo(),
        receipt.outTradeNo(),
        receipt.amountInFen(),
        RefundReason.PAID_TWICE,
        Instant.now(),
        new RefundState.Intended(Instant.now()));
  }
}
