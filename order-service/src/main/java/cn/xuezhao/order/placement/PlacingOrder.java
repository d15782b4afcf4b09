package cn.xuezhao.order.placement;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AlreadyExists;
import cn.xuezhao.order.lifecycle.Opening;
import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.Orders;
import cn.xuezhao.order.lifecycle.Workflow;
import cn.xuezhao.order.policy.OrderPolicies;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Opens an order: terms from the batch, rules from the centre, both pinned from now on. */
@Component
final class PlacingOrder {

  private final Orders orders;
  private final Enrollments enrollments;
  private final Batches batches;
  private final OrderPolicies policies;
  private final Clock clock;

  PlacingOrder(
      Orders orders,
      Enrollments enrollments,
      Batches batches,
      OrderPolicies policies,
      Clock clock) {
    this.orders = orders;
    this.enrollments = enrollments;
    this.batches = batches;
    this.policies = policies;
    this.clock = clock;
  }

  Order place(String enrollmentId, String studentId) {
    KnownEnrollment enrollment = enrollments.get(enrollmentId, studentId);
    Opening opening = new Opening(enrollment.id(), studentId, clock.instant());
    String slot = opening.slotIn(enrollment.batchId());
    requireFree(slot);
    Workflow workflow = policies.workflow();
    Change<Order> opened =
        Order.open(
            orders.nextId(), opening, batches.get(enrollment.batchId()).terms(workflow), workflow);
    try {
      return orders.add(opened);
    } catch (AlreadyExists race) {
      requireFree(slot);
      throw race;
    }
  }

  private void requireFree(String slot) {
    orders
        .holding(slot)
        .ifPresent(
            order -> {
              throw new OrderExists(order.id());
            });
  }
}
