package cn.xuezhao.order.ledger;

import cn.xuezhao.order.ledger.AttemptState.Closed;
import cn.xuezhao.order.ledger.AttemptState.Offered;
import cn.xuezhao.order.ledger.AttemptState.Paid;
import cn.xuezhao.order.ledger.AttemptState.Started;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * One attempt of the student to pay, known at WeChat Pay by one number.
 *
 * @param expiresAt from then on it is closed there; the order stays. Whole seconds, as WeChat Pay
 *     has them
 */
@TypeAlias("attempt")
public record Attempt(
    String outTradeNo, long amountInFen, Instant startedAt, Instant expiresAt, AttemptState state) {

  /** Notices get lost; after so long without one we ask. */
  private static final List<Duration> QUESTIONS =
      List.of(
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(3),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30));

  static Attempt start(String outTradeNo, long amountInFen, Instant now, Instant expiresAt) {
    Attempt attempt = new Attempt(outTradeNo, amountInFen, now, expiresAt, new Started(expiresAt));
    return attempt.with(new Started(attempt.nextQuestion(now)));
  }

  /** It may still be paid, as far as we know. */
  public boolean pending() {
    return state instanceof AttemptState.Pending;
  }

  public boolean expired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** When to ask WeChat Pay about it, or null when its end is known. */
  public @Nullable Instant askAt() {
    return state instanceof AttemptState.Pending pending ? pending.askAt() : null;
  }

  Attempt offered(String prepayId) {
    return state instanceof AttemptState.Pending pending
        ? with(new Offered(prepayId, pending.askAt()))
        : this;
  }

  /** What is not known to be over is asked again; an expired attempt nobody knows is over. */
  Attempt answered(Trade trade, Instant now) {
    return switch (trade) {
      case Trade.Paid(PaymentReceipt receipt) -> paid(receipt);
      case Trade.Closed _ -> closed(now);
      case Trade.Unheard _ when expired(now) -> closed(now);
      case Trade.Unheard _, Trade.Unpaid _, Trade.Silence _ -> asked(now);
    };
  }

  Attempt paid(PaymentReceipt receipt) {
    return with(new Paid(receipt.transactionId(), receipt.paidAt()));
  }

  /** The order is paid otherwise: this one is closed at WeChat Pay at once, or paid back. */
  Attempt abandoned(Instant now) {
    return pending()
        ? new Attempt(outTradeNo, amountInFen, startedAt, now, new Started(now))
        : this;
  }

  /** Whether the receipt is known; one that is not about this attempt is refused. */
  boolean isPaidWith(PaymentReceipt receipt) {
    requireMatch(receipt);
    return isSameMoney(receipt);
  }

  private boolean isSameMoney(PaymentReceipt receipt) {
    return state instanceof Paid(String transactionId, _)
        && transactionId.equals(receipt.transactionId());
  }

  private void requireMatch(PaymentReceipt receipt) {
    if (receipt.amountInFen() != amountInFen) {
      throw new PaymentMismatch("amount");
    }
    if (state instanceof Paid && !isSameMoney(receipt)) {
      throw new PaymentMismatch("transaction");
    }
  }

  private Attempt closed(Instant now) {
    return pending() ? with(new Closed(now)) : this;
  }

  private Attempt asked(Instant now) {
    return switch (state) {
      case Started _ -> with(new Started(nextQuestion(now)));
      case Offered(String prepayId, _) -> with(new Offered(prepayId, nextQuestion(now)));
      case Paid _, Closed _ -> this;
    };
  }

  private Instant nextQuestion(Instant now) {
    if (expired(now)) {
      return Patience.next(expiresAt, now);
    }
    return QUESTIONS.stream()
        .map(startedAt::plus)
        .filter(question -> question.isAfter(now) && question.isBefore(expiresAt))
        .findFirst()
        .orElse(expiresAt);
  }

  private Attempt with(AttemptState next) {
    return new Attempt(outTradeNo, amountInFen, startedAt, expiresAt, next);
  }
}
