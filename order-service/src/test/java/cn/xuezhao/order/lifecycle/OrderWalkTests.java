package cn.xuezhao.order.lifecycle;

import static cn.xuezhao.order.lifecycle.Samples.CLOSES;
import static cn.xuezhao.order.lifecycle.Samples.FIRST_NUMBER;
import static cn.xuezhao.order.lifecycle.Samples.GUANGDONG;
import static cn.xuezhao.order.lifecycle.Samples.LIAONING;
import static cn.xuezhao.order.lifecycle.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.order.ledger.Attempt;
import cn.xuezhao.order.ledger.AttemptState;
import cn.xuezhao.order.ledger.PaymentReceipt;
import cn.xuezhao.order.ledger.Refund;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.RefundState;
import cn.xuezhao.order.ledger.Trade;
import cn.xuezhao.order.lifecycle.OrderState.Archived;
import cn.xuezhao.order.lifecycle.OrderState.Closed;
import cn.xuezhao.order.lifecycle.OrderState.HandedIn;
import cn.xuezhao.order.lifecycle.OrderState.Refunded;
import cn.xuezhao.order.lifecycle.OrderState.Refunding;
import cn.xuezhao.order.lifecycle.OrderState.Standardizing;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thousands of orders live through commands, events and time in any order, twice and late. Whatever
 * comes, the money is counted once and goes back once. A failure names its seed.
 */
class OrderWalkTests {

  private static final int WALKS = 700;
  private static final int STEPS = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 2024, 99})
  void theMoneyIsRightWhateverComes(long seed) {
    Set<Class<?>> reached = new HashSet<>();
    for (int walk = 0; walk < WALKS; walk++) {
      Walk each =
          new Walk(
              "seed %d, walk %d".formatted(seed, walk), new SplittableRandom(seed * WALKS + walk));
      for (int step = 0; step < STEPS; step++) {
        each.step();
        reached.add(each.check());
      }
      reached.add(each.comesToAnEnd());
    }
    assertThat(reached).as("states that no walk of this seed has seen").containsAll(states());
  }

  private static Set<Class<?>> states() {
    return Set.of(
        OrderState.Collecting.class,
        UnderReview.class,
        OrderState.Rejected.class,
        Standardizing.class,
        OrderState.AwaitingConfirmation.class,
        OrderState.Completed.class,
        Archived.class,
        Closed.class,
        Refunding.class,
        Refunded.class);
  }

  /** One order on its way. */
  private static final class Walk {

    private final String name;
    private final SplittableRandom random;
    private final List<DomainEvent> said = new ArrayList<>();
    private Order order;
    private Instant now = NOW;
    private int uploads;

    Walk(String name, SplittableRandom random) {
      this.name = name;
      this.random = random;
      Workflow workflow = random.nextBoolean() ? LIAONING : GUANGDONG;
      Terms terms = random.nextInt(5) == 0 ? Samples.SCHOOL_PAYS : Samples.STUDENT_PAYS;
      Change<Order> opened = Samples.opening(workflow, terms);
      order = opened.next();
      said.addAll(opened.events());
      if (random.nextInt(3) == 0) {
        // Late comers, so that orders end unpaid too.
        now = CLOSES.minus(Duration.ofHours(random.nextInt(6)));
      }
    }

    void step() {
      try {
        apply(
            switch (random.nextInt(5)) {
              case 0 -> student();
              case 1 -> weChatPay();
              case 2 -> photoAndReview();
              case 3 -> staff();
              default -> time();
            });
      } catch (Refusal refused) {
        // A refusal is an answer; nothing has changed.
      }
    }

    private Change<Order> student() {
      return switch (random.nextInt(6)) {
        case 0, 1 -> order.startPayment(now);
        case 2 -> order.submit(revision(), now);
        case 3 -> order.recapture(now);
        case 4 -> order.confirm(now);
        default -> random.nextInt(4) == 0 ? order.refund(now) : Change.none(order);
      };
    }

    private Change<Order> weChatPay() {
      int attempt = 1 + random.nextInt(3);
      String number = FIRST_NUMBER.replace("-1", "-" + attempt);
      Instant paidAt = now.minus(Duration.ofMinutes(random.nextInt(90)));
      PaymentReceipt receipt = new PaymentReceipt(number, "4200" + attempt, 2000, paidAt);
      return switch (random.nextInt(6)) {
        case 0, 1 -> order.receive(receipt, now);
        case 2 -> order.hear(number, new Trade.Closed(), now);
        case 3 -> order.hear(number, new Trade.Paid(receipt), now);
        case 4 -> order.hearOfRefund("R" + number, new RefundAnswer.Done(now), now);
        default -> order.hearOfRefund("R" + number, anyAnswer(), now);
      };
    }

    private RefundAnswer anyAnswer() {
      return switch (random.nextInt(3)) {
        case 0 -> new RefundAnswer.Silence();
        case 1 -> new RefundAnswer.UnderWay();
        default -> new RefundAnswer.Impossible();
      };
    }

    private Change<Order> photoAndReview() {
      int revision = revision();
      int round = Math.max(1, order.rounds() - random.nextInt(2));
      Review.Verdict verdict =
          new Review.Verdict(round, revision, Samples.photo(revision).sha256(), now);
      return switch (random.nextInt(6)) {
        case 0, 1 -> order.upload(Samples.photo(++uploads), now);
        case 2 -> order.approve(verdict);
        case 3 -> order.reject(verdict, List.of("teeth"));
        case 4 -> order.withdraw(round, now);
        default -> order.standardize(new StandardPhoto("pho_" + revision, revision, now), now);
      };
    }

    /** Mostly the photo that the order is about. */
    private int revision() {
      int any = Math.max(1, uploads - random.nextInt(2));
      return switch (order.state()) {
        case OrderState _ when random.nextInt(4) == 0 -> any;
        case OrderState.Collecting(Payment _, Photo photo) -> Math.max(1, photo.revision());
        case OrderState.Rejected rejected -> Math.max(1, rejected.draft().revision());
        case HandedIn handedIn -> handedIn.review().photo().revision();
        case OrderState _ -> any;
      };
    }

    private Change<Order> staff() {
      return switch (random.nextInt(8)) {
        case 0 -> order.proposeRefund(new RefundProposal(Samples.OPERATOR, "ill", now));
        case 1 -> order.approveRefund(Samples.COLLEAGUE, order.rounds(), now);
        case 2 -> order.approveRefund(Samples.OPERATOR, order.rounds(), now);
        case 3 -> order.refuseRefund(Samples.COLLEAGUE, now);
        case 4 -> order.handOff("hof_1", now);
        case 5 -> order.uploadOnward("pho_1", now);
        default -> order.tell("inbox", "approved", now);
      };
    }

    private Change<Order> time() {
      now = now.plus(Duration.ofMinutes(1L << random.nextInt(12)));
      return order.elapse(now);
    }

    private void apply(Change<Order> change) {
      order = change.next();
      said.addAll(change.events());
    }

    Class<?> check() {
      Set<String> paid = new HashSet<>();
      for (Attempt attempt : order.ledger().attempts()) {
        if (attempt.state() instanceof AttemptState.Paid) {
          paid.add(attempt.outTradeNo());
        }
      }
      List<String> owed = order.ledger().refunds().stream().map(Refund::outTradeNo).toList();
      require("one refund per payment", Set.copyOf(owed).size() == owed.size());
      require("only what was paid goes back", paid.containsAll(owed));
      require("the order keeps what it needs", paid.size() - owed.size() == (keeps() ? 1 : 0));
      require("one order.paid", count(OrderPaid.class) <= 1);
      boolean refunded = order.state() instanceof Refunded;
      require("one order.refunded", count(OrderRefunded.class) == (refunded ? 1 : 0));
      require("one order.completed", count(OrderCompleted.class) <= 1);
      require("a free place when it is over", (order.openSlot() == null) == over());
      require("no argument when it is over", order.proposal() == null || !over());
      return order.state().getClass();
    }

    /** Plain, because it is asked a million times. */
    private void require(String rule, boolean holds) {
      if (!holds) {
        throw new AssertionError("%s: %s, %s".formatted(rule, name, order));
      }
    }

    /** The one payment that pays for the order. */
    private boolean keeps() {
      return switch (order.state()) {
        case OrderState.Collecting(Payment payment, Photo _) -> payment instanceof Payment.Received;
        case HandedIn handedIn -> handedIn.payment() instanceof Payment.Received;
        case Archived archived -> archived.payment() instanceof Payment.Received;
        case Closed _, Refunding _, Refunded _ -> false;
      };
    }

    private boolean over() {
      return switch (order.state()) {
        case Archived _, Closed _, Refunding _, Refunded _ -> true;
        case OrderState.Collecting _, HandedIn _ -> false;
      };
    }

    private long count(Class<?> event) {
      return said.stream().filter(event::isInstance).count();
    }

    /** By its own deadlines alone, once WeChat Pay and the others have answered. */
    Class<?> comesToAnEnd() {
      now = CLOSES.plus(Duration.ofDays(60)).isAfter(now) ? CLOSES.plus(Duration.ofDays(60)) : now;
      for (int i = 0; i < 20 && order.dueAt() != null; i++) {
        order.ledger().pending().ifPresent(this::expire);
        order.ledger().refunds().stream().filter(r -> r.askAt() != null).forEach(this::giveBack);
        apply(order.elapse(now));
        Instant dueAt = order.dueAt();
        now = dueAt != null && dueAt.isAfter(now) ? dueAt : now;
      }
      require("nothing is due any more", order.dueAt() == null);
      require("nothing stays open for ever", over() || waitsForSomebodyElse());
      return check();
    }

    private boolean waitsForSomebodyElse() {
      return switch (order.state()) {
        case UnderReview _, Standardizing _, OrderState.Completed _ -> true;
        case OrderState _ -> false;
      };
    }

    private void expire(Attempt attempt) {
      apply(order.hear(attempt.outTradeNo(), new Trade.Closed(), now));
    }

    private void giveBack(Refund refund) {
      require("what is back is not sent again", !(refund.state() instanceof RefundState.Returned));
      apply(order.hearOfRefund(refund.outRefundNo(), new RefundAnswer.Done(now), now));
    }
  }
}
