package cn.xuezhao.wechatsandbox.pay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An order as queries and notifications show it. An unpaid one shows little more than its number.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Transaction(
    String appid,
    String mchid,
    String outTradeNo,
    String tradeState,
    String tradeStateDesc,
    @Nullable String attach,
    @Nullable String transactionId,
    @Nullable String tradeType,
    @Nullable String bankType,
    @Nullable String successTime,
    @Nullable Payer payer,
    @Nullable Amount amount) {

  record Payer(String openid) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Amount(long total, long payerTotal, String currency, String payerCurrency) {}

  static Transaction of(Payment payment) {
    return switch (payment.state()) {
      case Payment.NotPaid _ -> unpaid(payment, "订单未支付");
      case Payment.Closed _ -> unpaid(payment, "订单已关闭");
      case Payment.Paid(String transactionId, Instant at, _) -> paid(payment, transactionId, at);
    };
  }

  private static Transaction unpaid(Payment payment, String description) {
    Payment.Terms terms = payment.terms();
    return new Transaction(
        terms.appId(),
        payment.merchantId(),
        payment.outTradeNo(),
        payment.tradeState(),
        description,
        terms.attach(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Transaction paid(Payment payment, String transactionId, Instant at) {
    Payment.Terms terms = payment.terms();
    return new Transaction(
        terms.appId(),
        payment.merchantId(),
        payment.outTradeNo(),
        payment.tradeState(),
        payment.tradeState().equals("SUCCESS") ? "支付成功" : "订单发生过退款，退款详情请查询退款单",
        terms.attach(),
        transactionId,
        "JSAPI",
        "OTHERS",
        ChinaTime.text(at),
        new Payer(terms.openId()),
        new Amount(terms.total(), terms.total(), "CNY", "CNY"));
  }
}
