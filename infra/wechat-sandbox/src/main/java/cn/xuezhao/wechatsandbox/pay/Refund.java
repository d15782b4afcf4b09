package cn.xuezhao.wechatsandbox.pay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One refund of an order. Accepting it is not paying it back: that comes later, or fails. */
record Refund(
    String merchantId,
    String outRefundNo,
    String refundId,
    Terms terms,
    Instant createdAt,
    Instant settlesAt,
    Status status,
    @Nullable Instant succeededAt) {

  /** What the merchant asked for; the same number with other terms is refused. */
  record Terms(
      String outTradeNo,
      String transactionId,
      long refund,
      long total,
      @Nullable String reason,
      @Nullable String notifyUrl) {}

  /** The words of the interface. */
  enum Status {
    PROCESSING,
    SUCCESS,
    ABNORMAL,
    CLOSED
  }

  /** Only a refund under way, or one the bank has thrown back, can still change. */
  Refund settle(Status outcome, Instant now) {
    if (status == Status.SUCCESS || status == Status.CLOSED) {
      return this;
    }
    return new Refund(
        merchantId,
        outRefundNo,
        refundId,
        terms,
        createdAt,
        settlesAt,
        outcome,
        outcome == Status.SUCCESS ? now : null);
  }

  /** Asking again with the same number restarts an abnormal refund and repeats any other. */
  Refund repeat(Terms asked, Instant settles) {
    if (!terms.equals(asked)) {
      throw PayError.invalidRequest("订单金额或退款金额与之前请求不一致，请核实后再试");
    }
    return status == Status.ABNORMAL
        ? new Refund(
            merchantId, outRefundNo, refundId, terms, createdAt, settles, Status.PROCESSING, null)
        : this;
  }
}
