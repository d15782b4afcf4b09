package cn.xuezhao.order.payment;

import cn.xuezhao.order.ledger.PaymentReceipt;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.TradeNumber;
import cn.xuezhao.order.lifecycle.Orders;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import com.wechat.pay.java.service.refund.model.RefundNotification;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Books what a genuine notice says. Nobody else is asked: the answer has to be quick and durable.
 */
@Component
final class HearingNotices {

  private final OpeningNotices opening;
  private final Merchants merchants;
  private final Orders orders;
  private final Clock clock;

  HearingNotices(OpeningNotices opening, Merchants merchants, Orders orders, Clock clock) {
    this.opening = opening;
    this.merchants = merchants;
    this.orders = orders;
    this.clock = clock;
  }

  void transaction(SignedNotice notice) {
    Transaction transaction = opening.open(notice, Transaction.class);
    if (transaction.getTradeState() != TradeStateEnum.SUCCESS) {
      throw new NoticeRefused("not-a-success");
    }
    PaymentReceipt receipt = receipt(transaction);
    orders.change(
        TradeNumber.orderOf(receipt.outTradeNo()),
        order -> order.receive(receipt, clock.instant()));
  }

  void refund(SignedNotice notice) {
    RefundNotification told = opening.open(notice, RefundNotification.class);
    if (told.getOutRefundNo() == null) {
      throw new NoticeRefused("not-a-refund");
    }
    RefundAnswer answer = Transactions.refund(told.getRefundStatus(), told.getSuccessTime());
    orders.change(
        TradeNumber.orderOfRefund(told.getOutRefundNo()),
        order -> order.hearOfRefund(told.getOutRefundNo(), answer, clock.instant()));
  }

  private PaymentReceipt receipt(Transaction transaction) {
    try {
      return Transactions.receipt(transaction, merchants.current());
    } catch (IllegalArgumentException foreign) {
      throw new NoticeRefused("foreign");
    }
  }
}
