package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import cn.xuezhao.order.ledger.PaymentReceipt;
import java.time.Instant;

/** Nothing is owed any more: the student has paid, or the school pays. */
@Topic("order.paid")
record OrderPaid(String orderId, String batchId, String payer, long amountInFen, Instant paidAt)
    implements DomainEvent {

  static OrderPaid byStudent(Order order, PaymentReceipt receipt) {
    return new OrderPaid(
        order.id(),
        order.terms().batchId(),
        Payer.STUDENT.word(),
        receipt.amountInFen(),
        receipt.paidAt());
  }

  static OrderPaid byInstitution(Order order) {
    return new OrderPaid(
        order.id(), order.terms().batchId(), Payer.INSTITUTION.word(), 0, order.opening().at());
  }

  @Override
  public String key() {
    return orderId;
  }
}
