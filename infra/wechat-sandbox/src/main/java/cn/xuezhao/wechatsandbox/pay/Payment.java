package cn.xuezhao.wechatsandbox.pay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One order of a merchant (订单), named by the merchant's {@code out_trade_no}. */
record Payment(
    String merchantId,
    String outTradeNo,
    Terms terms,
    Instant createdAt,
    Instant expiresAt,
    State state) {

  /** What the merchant asked for; a second request with the same number must repeat it. */
  record Terms(
      String appId,
      String openId,
      String description,
      @Nullable String attach,
      String notifyUrl,
      long total,
      @Nullable String timeExpire) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = NotPaid.class, name = "not-paid"),
    @JsonSubTypes.Type(value = Paid.class, name = "paid"),
    @JsonSubTypes.Type(value = Closed.class, name = "closed")
  })
  sealed interface State {}

  record NotPaid() implements State {}

  /** Money has moved. Any refund, finished or not, turns the public word into REFUND. */
  record Paid(String transactionId, Instant at, List<String> refunds) implements State {}

  record Closed() implements State {}

  Payment pay(String transactionId, Instant now) {
    return switch (state) {
      case NotPaid _ when now.isBefore(expiresAt) -> with(new Paid(transactionId, now, List.of()));
      case NotPaid _ -> throw PayError.invalidRequest("订单已过期");
      case Paid _ -> throw PayError.invalidRequest("该订单已支付");
      case Closed _ -> throw PayError.orderClosed();
    };
  }

  Payment close() {
    return switch (state) {
      case NotPaid _ -> with(new Closed());
      case Closed _ -> this;
      case Paid _ -> throw PayError.invalidRequest("订单已支付,不能发起关单,请当作已支付的正常交易");
    };
  }

  Payment refund(String outRefundNo) {
    Paid paid = paid();
    List<String> refunds = new ArrayList<>(paid.refunds());
    refunds.add(outRefundNo);
    return with(new Paid(paid.transactionId(), paid.at(), List.copyOf(refunds)));
  }

  /** The fact that it is paid, or the refusal WeChat Pay gives to who assumed it. */
  Paid paid() {
    if (state instanceof Paid paid) {
      return paid;
    }
    throw PayError.resourceUnknown("订单不存在或未支付");
  }

  @JsonIgnore
  boolean isPaid() {
    return state instanceof Paid;
  }

  String tradeState() {
    return switch (state) {
      case NotPaid _ -> "NOTPAY";
      case Paid(_, _, List<String> refunds) -> refunds.isEmpty() ? "SUCCESS" : "REFUND";
      case Closed _ -> "CLOSED";
    };
  }

  private Payment with(State next) {
    return new Payment(merchantId, outTradeNo, terms, createdAt, expiresAt, next);
  }
}
