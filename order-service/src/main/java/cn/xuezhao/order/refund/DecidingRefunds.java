package cn.xuezhao.order.refund;

import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import cn.xuezhao.order.lifecycle.Orders;
import cn.xuezhao.order.lifecycle.RefundProposal;
import cn.xuezhao.order.lifecycle.StaffMember;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Two of the staff give money back. A photo under review is taken out of the queue first, and that
 * is review-service's to decide; when we die in between, the order has its photo back and the
 * proposal still waits.
 */
@Component
final class DecidingRefunds {

  private final Orders orders;
  private final ReviewQueue reviews;
  private final Clock clock;

  DecidingRefunds(Orders orders, ReviewQueue reviews, Clock clock) {
    this.orders = orders;
    this.reviews = reviews;
    this.clock = clock;
  }

  List<Order> open() {
    return orders.withProposal(clock.instant());
  }

  Order propose(String orderId, String reason, StaffMember by) {
    RefundProposal proposal = new RefundProposal(by, reason, clock.instant());
    return orders.change(orderId, order -> order.proposeRefund(proposal));
  }

  Order approve(String orderId, StaffMember second) {
    int withdrawn = withdraw(orders.get(orderId), second);
    return orders.change(orderId, order -> order.approveRefund(second, withdrawn, clock.instant()));
  }

  Order refuse(String orderId, StaffMember second) {
    return orders.change(orderId, order -> order.refuseRefund(second, clock.instant()));
  }

  /** The round that was given up, or 0 when none was under way. */
  private int withdraw(Order order, StaffMember second) {
    if (!(order.state() instanceof UnderReview underReview)) {
      return 0;
    }
    RefundProposal.openFor(order).requireSecondPerson(second);
    int round = underReview.review().round();
    reviews.withdraw(order.id(), round);
    return round;
  }
}
