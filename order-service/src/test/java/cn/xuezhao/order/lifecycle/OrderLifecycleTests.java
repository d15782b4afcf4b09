package cn.xuezhao.order.lifecycle;

import static cn.xuezhao.order.lifecycle.Samples.CLOSES;
import static cn.xuezhao.order.lifecycle.Samples.FIRST_NUMBER;
import static cn.xuezhao.order.lifecycle.Samples.GUANGDONG;
import static cn.xuezhao.order.lifecycle.Samples.LIAONING;
import static cn.xuezhao.order.lifecycle.Samples.NOW;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.test.Lifecycle;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.Trade;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderLifecycleTests {

  private static final Review.Verdict VERDICT =
      new Review.Verdict(1, 1, Samples.photo(1).sha256(), NOW);

  @Test
  void isDrawnFromTheCode() {
    Order submitted = Samples.paid(GUANGDONG).submit(1, NOW).next();
    Lifecycle.of(OrderState.class, Order::state)
        .command("upload", order -> order.upload(Samples.photo(9), NOW))
        .command("submit", order -> order.submit(1, NOW))
        .command("submit", order -> order.submit(2, NOW))
        .command("approve", order -> order.approve(VERDICT))
        .command("reject", order -> order.reject(VERDICT, List.of("background")))
        .command("withdraw", order -> order.withdraw(1, NOW))
        .command("standardize", order -> order.standardize(Samples.standardPhoto(1), NOW))
        .command("confirm", order -> order.confirm(NOW))
        .command("elapse", order -> order.elapse(CLOSES.plus(Duration.ofDays(300))))
        .command("be reminded", OrderLifecycleTests::remind)
        .command("recapture", order -> order.recapture(NOW))
        .command("refund", order -> order.refund(NOW))
        .command("propose refund", Samples::proposing)
        .command("approve refund", order -> order.approveRefund(Samples.COLLEAGUE, 1, NOW))
        .command("refuse refund", order -> order.refuseRefund(Samples.COLLEAGUE, NOW))
        .command("upload onward", order -> order.uploadOnward("pho_1", NOW))
        .command("hand off", order -> order.handOff("hof_1", NOW))
        .command("start payment", order -> order.startPayment(NOW))
        .command("offer payment", order -> order.offerPayment(FIRST_NUMBER, "wx2"))
        .command("hear it is closed", order -> order.hear(FIRST_NUMBER, new Trade.Closed(), NOW))
        .command("receive", order -> order.receive(Samples.receipt(), NOW))
        .command("receive", order -> order.receive(Samples.secondReceipt(), NOW))
        .command(
            "receive late", order -> order.receive(Samples.receiptOf(FIRST_NUMBER, CLOSES), CLOSES))
        .command(
            "hear of refund",
            order -> order.hearOfRefund("R" + FIRST_NUMBER, new RefundAnswer.Done(CLOSES), CLOSES))
        .matches(
            "lifecycle.mmd",
            List.of(
                Samples.opened(LIAONING),
                Samples.opened(GUANGDONG),
                Samples.withPhoto(LIAONING),
                Samples.paying(LIAONING),
                Samples.paying(GUANGDONG),
                Samples.paid(GUANGDONG),
                Samples.opening(LIAONING, Samples.SCHOOL_PAYS).next(),
                Samples.underReview(),
                submitted,
                Samples.rejected(),
                Samples.withProposal(submitted),
                Samples.withProposal(Samples.withdrawn(LIAONING)),
                Samples.withProposal(Samples.rejected()),
                Samples.withProposal(Samples.standardizing()),
                Samples.withProposal(Samples.awaitingConfirmation()),
                Samples.paidWithoutPhoto(),
                Samples.recaptured(),
                Samples.handedOff(),
                Samples.archived(),
                Samples.rejected().upload(Samples.photo(2), NOW).next(),
                Samples.standardizing(),
                submitted.approve(VERDICT).next(),
                Samples.revived(),
                Samples.awaitingConfirmation(),
                Samples.completed(),
                Samples.closed(),
                Samples.refunding(),
                Samples.refunded()));
  }

  /** Before the deadlines of the samples, and after their reminders. */
  private static Change<Order> remind(Order order) {
    Instant soonConfirmed = NOW.plus(Duration.ofHours(49));
    boolean confirming = order.state() instanceof OrderState.AwaitingConfirmation;
    return order.elapse(confirming ? soonConfirmed : CLOSES.minusSeconds(60));
  }
}
