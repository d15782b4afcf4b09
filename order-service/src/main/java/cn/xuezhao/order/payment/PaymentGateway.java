package cn.xuezhao.order.payment;

import cn.xuezhao.kit.call.Upstream;
import cn.xuezhao.order.ledger.Attempt;
import cn.xuezhao.order.ledger.Refund;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.Trade;

/**
 * What we ask of whoever takes the money. Every method may throw {@link Upstream}, and that means
 * the result is unknown, never that nothing happened: ask again with the same number.
 */
interface PaymentGateway {

  /** Registers an attempt for a payer; the same attempt again is the same order there. */
  Prepay prepay(Attempt attempt, String openId, String description);

  /** What the mini-program needs to let the student pay, signed by us. */
  PaymentSheet sheet(String outTradeNo, String prepayId);

  Trade query(String outTradeNo);

  /** Asks for the end of an attempt; only a query tells whether it came in time. */
  void close(String outTradeNo);

  /** Asks to give the whole payment back; the same refund again is the same refund there. */
  RefundAnswer refund(Refund refund);

  RefundAnswer queryRefund(String outRefundNo);

  /** What became of registering an attempt. */
  sealed interface Prepay {

    /** The student can pay. */
    record Offered(String prepayId) implements Prepay {}

    /** The number cannot be used (any more): paid, closed, or taken with other data. */
    record NumberSpent() implements Prepay {}
  }
}
