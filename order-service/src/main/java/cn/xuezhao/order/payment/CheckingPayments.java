package cn.xuezhao.order.payment;

import cn.xuezhao.kit.call.Upstream;
import cn.xuezhao.order.ledger.Attempt;
import cn.xuezhao.order.ledger.Trade;
import cn.xuezhao.order.lifecycle.Duty;
import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.Orders;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Asks WeChat Pay what became of an attempt to pay, because notices get lost. An attempt whose time
 * is over is closed there first, so that the answer is final.
 */
@Component
final class CheckingPayments implements Duty {

  private final Orders orders;
  private final PaymentGateway gateway;
  private final Clock clock;

  CheckingPayments(Orders orders, PaymentGateway gateway, Clock clock) {
    this.orders = orders;
    this.gateway = gateway;
    this.clock = clock;
  }

  @Override
  public void attendTo(Order due, Instant now) {
    due.ledger()
        .pending()
        .filter(attempt -> isDue(attempt, now))
        .ifPresent(attempt -> check(due.id(), attempt));
  }

  /** Asks at once, because the student says that it was paid. */
  Order check(Order order) {
    return order.ledger().pending().map(attempt -> check(order.id(), attempt)).orElse(order);
  }

  /** As above, for an attempt of any age: it is to end now. */
  void end(String orderId, Attempt attempt) {
    hear(orderId, attempt, closed(attempt.outTradeNo()));
  }

  private Order check(String orderId, Attempt attempt) {
    String number = attempt.outTradeNo();
    boolean over = attempt.expired(clock.instant());
    return hear(orderId, attempt, over ? closed(number) : asked(number));
  }

  private Order hear(String orderId, Attempt attempt, Trade trade) {
    Instant now = clock.instant();
    return orders.change(orderId, order -> order.hear(attempt.outTradeNo(), trade, now));
  }

  private Trade closed(String outTradeNo) {
    try {
      gateway.close(outTradeNo);
      return gateway.query(outTradeNo);
    } catch (Upstream unknown) {
      return new Trade.Silence();
    }
  }

  private Trade asked(String outTradeNo) {
    try {
      return gateway.query(outTradeNo);
    } catch (Upstream unknown) {
      return new Trade.Silence();
    }
  }

  private static boolean isDue(Attempt attempt, Instant now) {
    Instant askAt = attempt.askAt();
    return askAt != null && !now.isBefore(askAt);
  }
}
