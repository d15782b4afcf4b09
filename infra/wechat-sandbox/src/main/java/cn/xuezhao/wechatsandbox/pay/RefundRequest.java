package cn.xuezhao.wechatsandbox.pay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 申请退款, with the limits of its documentation page. */
record RefundRequest(
    @JsonProperty("transaction_id") @Nullable String transactionId,
    @JsonProperty("out_trade_no") @Nullable String outTradeNo,
    @JsonProperty("out_refund_no") @Nullable String outRefundNo,
    @Nullable String reason,
    @JsonProperty("notify_url") @Nullable String notifyUrl,
    @Nullable Amount amount) {

  private static final Pattern OUT_REFUND_NO = Pattern.compile("[0-9A-Za-z_\\-|*@]{1,64}");
  private static final int REASON = 80;

  record Amount(@Nullable Long refund, @Nullable Long total, @Nullable String currency) {}

  String number() {
    if (outRefundNo == null || !OUT_REFUND_NO.matcher(outRefundNo).matches()) {
      throw PayError.parameter("out_refund_no", "应为1-64个字符的数字、大小写字母或_-|*@");
    }
    return outRefundNo;
  }

  Payment payment(Payments payments, String merchantId) {
    if (transactionId != null) {
      return payments.byTransaction(merchantId, transactionId);
    }
    if (outTradeNo == null) {
      throw PayError.parameter("out_trade_no", "与transaction_id二选一");
    }
    return payments.get(merchantId, outTradeNo);
  }

  Refund.Terms terms(Payment payment, NotifyUrlRule urls) {
    Amount money = amount == null ? new Amount(null, null, null) : amount;
    if (money.refund() == null || money.refund() < 1) {
      throw PayError.parameter("amount/refund", "应为大于0的整数，单位为分");
    }
    if (money.total() == null || money.total() != payment.terms().total()) {
      throw PayError.parameter("amount/total", "与原订单金额不一致");
    }
    if (!"CNY".equals(money.currency())) {
      throw PayError.parameter("amount/currency", "仅支持CNY");
    }
    if (reason != null && reason.length() > REASON) {
      throw PayError.parameter("reason", "超过80个字符");
    }
    return new Refund.Terms(
        payment.outTradeNo(),
        payment.paid().transactionId(),
        money.refund(),
        money.total(),
        reason,
        notifyUrl == null ? null : urls.check(notifyUrl));
  }
}
