package cn.xuezhao.order.payment;

import cn.xuezhao.order.ledger.PaymentReceipt;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.Trade;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.refund.model.Status;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** WeChat Pay's words in ours. What is not about our account and our currency is refused. */
final class Transactions {

  private static final String CURRENCY = "CNY";

  private Transactions() {}

  static Trade trade(Transaction transaction, Merchant merchant) {
    return switch (transaction.getTradeState()) {
      case SUCCESS, REFUND -> new Trade.Paid(receipt(transaction, merchant));
      case CLOSED, REVOKED -> new Trade.Closed();
      case null -> new Trade.Silence();
      case NOTPAY, USERPAYING, PAYERROR, ACCEPT -> new Trade.Unpaid();
    };
  }

  static PaymentReceipt receipt(Transaction transaction, Merchant merchant) {
    require("appid", merchant.appId().equals(transaction.getAppid()));
    require("mchid", merchant.merchantId().equals(transaction.getMchid()));
    require(
        "amount", transaction.getAmount() != null && transaction.getAmount().getTotal() != null);
    require("currency", CURRENCY.equals(transaction.getAmount().getCurrency()));
    require("transaction_id", transaction.getTransactionId() != null);
    return new PaymentReceipt(
        transaction.getOutTradeNo(),
        transaction.getTransactionId(),
        transaction.getAmount().getTotal(),
        time(transaction.getSuccessTime()));
  }

  /**
   * @param successTime present when the refund succeeded
   */
  static RefundAnswer refund(@Nullable Status status, @Nullable String successTime) {
    return switch (status) {
      case SUCCESS -> new RefundAnswer.Done(time(successTime));
      case PROCESSING -> new RefundAnswer.UnderWay();
      case ABNORMAL, CLOSED -> new RefundAnswer.Impossible();
      case null -> new RefundAnswer.Silence();
    };
  }

  private static Instant time(@Nullable String text) {
    require("success_time", text != null);
    return OffsetDateTime.parse(String.valueOf(text)).toInstant();
  }

  private static void require(String what, boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException("WeChat Pay answer: %s does not fit".formatted(what));
    }
  }
}
