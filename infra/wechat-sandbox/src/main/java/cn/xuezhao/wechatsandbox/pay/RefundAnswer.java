package cn.xuezhao.wechatsandbox.pay;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A refund as answers show it ({@code status}) and as notifications show it ({@code
 * refund_status}).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RefundAnswer(
    @Nullable String mchid,
    String refundId,
    String outRefundNo,
    String transactionId,
    String outTradeNo,
    String channel,
    String userReceivedAccount,
    @Nullable String successTime,
    String createTime,
    Refund.@Nullable Status status,
    Refund.@Nullable Status refundStatus,
    Amount amount) {

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Amount(
      long total,
      long refund,
      long payerTotal,
      long payerRefund,
      long settlementRefund,
      long settlementTotal,
      long discountRefund,
      String currency) {}

  static RefundAnswer answer(Refund refund) {
    return of(refund, null, refund.status(), null);
  }

  static RefundAnswer notification(Refund refund) {
    return of(refund, refund.merchantId(), null, refund.status());
  }

  private static RefundAnswer of(
      Refund refund,
      @Nullable String mchid,
      Refund.@Nullable Status status,
      Refund.@Nullable Status refundStatus) {
    Refund.Terms terms = refund.terms();
    long total = terms.total();
    long back = terms.refund();
    return new RefundAnswer(
        mchid,
        refund.refundId(),
        refund.outRefundNo(),
        terms.transactionId(),
        terms.outTradeNo(),
        "ORIGINAL",
        "支付用户零钱",
        refund.succeededAt() == null ? null : ChinaTime.text(refund.succeededAt()),
        ChinaTime.text(refund.createdAt()),
        status,
        refundStatus,
        new Amount(total, back, total, back, back, total, 0, "CNY"));
  }
}
