package cn.xuezhao.order.payment;

import cn.xuezhao.order.ledger.Attempt;
import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.payment.PaymentGateway.Prepay;
import cn.xuezhao.order.policy.OrderPolicies;
import org.springframework.stereotype.Component;

/** Registers an attempt with WeChat Pay in the name of the student who pays. */
@Component
final class OfferingPayment {

  private final PaymentGateway gateway;
  private final Payers payers;
  private final OrderPolicies policies;

  OfferingPayment(PaymentGateway gateway, Payers payers, OrderPolicies policies) {
    this.gateway = gateway;
    this.payers = payers;
    this.policies = policies;
  }

  Prepay offer(Order order, Attempt attempt) {
    String openId = payers.openIdOf(order.opening().enrollmentId());
    return gateway.prepay(attempt, openId, policies.paymentDescription());
  }

  PaymentSheet sheet(Attempt attempt, String prepayId) {
    return gateway.sheet(attempt.outTradeNo(), prepayId);
  }
}
