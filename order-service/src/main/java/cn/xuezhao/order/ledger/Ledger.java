package cn.xuezhao.order.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * Every attempt to pay an order and every refund of it: what was said to WeChat Pay and answered.
 */
@TypeAlias("ledger")
public record Ledger(List<Attempt> attempts, List<Refund> refunds) {

  public Ledger {
    attempts = List.copyOf(attempts);
    refunds = List.copyOf(refunds);
  }

  public static Ledger empty() {
    return new Ledger(List.of(), List.of());
  }

  /** The attempt that may still be paid; never more than one is started. */
  public Optional<Attempt> pending() {
    return attempts.stream().filter(Attempt::pending).findFirst();
  }

  /** When WeChat Pay is next to be asked about something, or null. */
  public @Nullable Instant dueAt() {
    return Stream.concat(attempts.stream().map(Attempt::askAt), refunds.stream().map(Refund::askAt))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** A new attempt, or the one that can still be paid; with an unsettled one neither. */
  public Ledger start(String orderId, long amountInFen, Instant now, Instant expiresAt) {
    Optional<Attempt> pending = pending();
    if (pending.isPresent() && pending.get().expired(now)) {
      throw new PaymentPending();
    }
    if (pending.isPresent()) {
      return this;
    }
    String number = TradeNumber.of(orderId, attempts.size() + 1);
    List<Attempt> more = new ArrayList<>(attempts);
    more.add(Attempt.start(number, amountInFen, now, expiresAt));
    return new Ledger(more, refunds);
  }

  /** An attempt can be paid with this prepay id. */
  public Ledger offered(String outTradeNo, String prepayId) {
    return note(outTradeNo, attempt -> attempt.offered(prepayId));
  }

  /** WeChat Pay was asked about an attempt. */
  public Ledger answered(String outTradeNo, Trade trade, Instant now) {
    return note(outTradeNo, attempt -> attempt.answered(trade, now));
  }

  /** Whether this very money is booked; money that was not asked for is refused. */
  public boolean hasBooked(PaymentReceipt receipt) {
    return attempt(receipt.outTradeNo()).isPaidWith(receipt);
  }

  /** Books money; whatever else is pending is given up, so that nobody pays twice. */
  public Ledger book(PaymentReceipt receipt, Instant now) {
    return new Ledger(
        attempts.stream()
            .map(
                each ->
                    each.outTradeNo().equals(receipt.outTradeNo())
                        ? each.paid(receipt)
                        : each.abandoned(now))
            .toList(),
        refunds);
  }

  /** Owes a booked payment back; a payment is owed back once, whoever asks again and why. */
  public Ledger owe(PaymentReceipt receipt, RefundReason reason, Instant now) {
    if (owes(receipt)) {
      return this;
    }
    List<Refund> more = new ArrayList<>(refunds);
    more.add(Refund.intend(receipt, reason, now));
    return new Ledger(attempts, more);
  }

  /** WeChat Pay spoke of a refund. */
  public Ledger refundAnswered(String outRefundNo, RefundAnswer answer, Instant now) {
    Refund meant = refund(outRefundNo);
    return new Ledger(
        attempts,
        refunds.stream()
            .map(each -> each.equals(meant) ? each.answered(answer, now) : each)
            .toList());
  }

  /** The refund of that number. */
  public Refund refund(String outRefundNo) {
    return refunds.stream()
        .filter(each -> each.outRefundNo().equals(outRefundNo))
        .findFirst()
        .orElseThrow(() -> new PaymentMismatch("refund number"));
  }

  private boolean owes(PaymentReceipt receipt) {
    return refunds.stream().anyMatch(each -> each.outTradeNo().equals(receipt.outTradeNo()));
  }

  /** Money under a number of nobody's is not ours to book. */
  private Attempt attempt(String outTradeNo) {
    return attempts.stream()
        .filter(each -> each.outTradeNo().equals(outTradeNo))
        .findFirst()
        .orElseThrow(() -> new PaymentMismatch("number"));
  }

  private Ledger note(String outTradeNo, UnaryOperator<Attempt> change) {
    Attempt meant = attempt(outTradeNo);
    return new Ledger(
        attempts.stream().map(each -> each.equals(meant) ? change.apply(each) : each).toList(),
        refunds);
  }
}
