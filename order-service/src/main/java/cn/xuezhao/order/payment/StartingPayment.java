package cn.xuezhao.order.payment;

import cn.xuezhao.order.ledger.Attempt;
import cn.xuezhao.order.ledger.AttemptState.Offered;
import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.Orders;
import cn.xuezhao.order.payment.PaymentGateway.Prepay;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Lets the student pay. The attempt is stored before WeChat Pay hears of it; asked again, the same
 * attempt is used as long as it can be paid.
 */
@Component
final class StartingPayment {

  private final Orders orders;
  private final OfferingPayment offering;
  private final CheckingPayments checking;
  private final Clock clock;

  StartingPayment(Orders orders, OfferingPayment offering, CheckingPayments checking, Clock clock) {
    this.orders = orders;
    this.offering = offering;
    this.checking = checking;
    this.clock = clock;
  }

  PaymentSheet start(String orderId, String studentId) {
    Instant now = clock.instant();
    Order known = orders.get(orderId, studentId);
    if (known.ledger().pending().filter(old -> old.expired(now)).isPresent()) {
      checking.check(known);
    }
    Order order = orders.change(orderId, each -> each.startPayment(now));
    Attempt attempt = order.ledger().pending().orElseThrow();
    return attempt.state() instanceof Offered(String prepayId, _)
        ? offering.sheet(attempt, prepayId)
        : offer(order, attempt);
  }

  private PaymentSheet offer(Order order, Attempt attempt) {
    return switch (offering.offer(order, attempt)) {
      case Prepay.Offered(String prepayId) -> {
        orders.change(order.id(), each -> each.offerPayment(attempt.outTradeNo(), prepayId));
        yield offering.sheet(attempt, prepayId);
      }
      case Prepay.NumberSpent _ -> {
        checking.end(order.id(), attempt);
        throw new PaymentClosed();
      }
    };
  }
}
