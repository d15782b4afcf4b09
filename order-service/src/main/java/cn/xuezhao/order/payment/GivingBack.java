package cn.xuezhao.order.payment;

import cn.xuezhao.kit.call.Upstream;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.order.ledger.Refund;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.RefundState;
import cn.xuezhao.order.lifecycle.Duty;
import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.Orders;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries intended refunds out and follows them to their end; accepted is not yet given back. */
@Component
final class GivingBack implements Duty {

  private static final Logger log = LoggerFactory.getLogger(GivingBack.class);

  private final Orders orders;
  private final PaymentGateway gateway;
  private final MeterRegistry meters;

  GivingBack(Orders orders, PaymentGateway gateway, MeterRegistry meters) {
    this.orders = orders;
    this.gateway = gateway;
    this.meters = meters;
  }

  @Override
  public void attendTo(Order due, Instant now) {
    due.ledger().refunds().stream()
        .filter(refund -> isDue(refund, now))
        .forEach(refund -> ask(due.id(), refund, now));
  }

  private void ask(String orderId, Refund refund, Instant now) {
    RefundAnswer answer = answerTo(refund);
    orders.change(orderId, order -> order.hearOfRefund(refund.outRefundNo(), answer, now));
    if (answer instanceof RefundAnswer.Impossible) {
      log.error("refund.stuck order={} refund={}", orderId, refund.outRefundNo());
      meters.counter("refunds.stuck", "tenant", TenantContext.current()).increment();
    }
  }

  private RefundAnswer answerTo(Refund refund) {
    try {
      return refund.state() instanceof RefundState.Intended
          ? gateway.refund(refund)
          : gateway.queryRefund(refund.outRefundNo());
    } catch (Upstream unknown) {
      return new RefundAnswer.Silence();
    }
  }

  private static boolean isDue(Refund refund, Instant now) {
    Instant askAt = refund.askAt();
    return askAt != null && !now.isBefore(askAt);
  }
}
