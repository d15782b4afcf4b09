package cn.xuezhao.order.ledger;

import cn.xuezhao.order.ledger.RefundState.Intended;
import cn.xuezhao.order.ledger.RefundState.Processing;
import cn.xuezhao.order.ledger.RefundState.Returned;
import cn.xuezhao.order.ledger.RefundState.Stuck;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * The decision to give the whole amount of one payment back, and how far that has come. One payment
 * has one refund number, so that asking twice cannot pay twice.
 */
@TypeAlias("refund")
public record Refund(
    String outRefundNo,
    String outTradeNo,
    long amountInFen,
    RefundReason reason,
    Instant intendedAt,
    RefundState state) {

  static Refund intend(PaymentReceipt receipt, RefundReason reason, Instant now) {
    return new Refund(
        TradeNumber.ofRefund(receipt.outTradeNo()),
        receipt.outTradeNo(),
        receipt.amountInFen(),
        reason,
        now,
        new Intended(now));
  }

  /** When to speak to WeChat Pay about it, or null when there is nothing more to say. */
  public @Nullable Instant askAt() {
    return switch (state) {
      case Intended(Instant askAt) -> askAt;
      case Processing(Instant askAt) -> askAt;
      case Returned _, Stuck _ -> null;
    };
  }

  Refund answered(RefundAnswer answer, Instant now) {
    return switch (answer) {
      case RefundAnswer _ when state instanceof Returned -> this;
      case RefundAnswer.Silence _ -> asked(now);
      case RefundAnswer.UnderWay _ -> with(new Processing(Patience.next(intendedAt, now)));
      case RefundAnswer.Done(Instant at) -> with(new Returned(at));
      case RefundAnswer.Impossible _ -> with(new Stuck(now));
    };
  }

  private Refund asked(Instant now) {
    return switch (state) {
      case Intended _ -> with(new Intended(Patience.next(intendedAt, now)));
      case Processing _ -> with(new Processing(Patience.next(intendedAt, now)));
      case Returned _, Stuck _ -> this;
    };
  }

  private Refund with(RefundState next) {
    return new Refund(outRefundNo, outTradeNo, amountInFen, reason, intendedAt, next);
  }
}
