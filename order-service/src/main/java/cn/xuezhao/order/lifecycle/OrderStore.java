package cn.xuezhao.order.lifecycle;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Index;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The orders and the ways they are looked for. */
@Component
final class OrderStore {

  private static final String SLOT = "body.openSlot";
  private static final String STUDENT = "body.opening.studentId";
  private static final String PROPOSED = "body.proposal.proposedAt";
  private static final int MANY = 100;

  private final AggregateStore<Order> orders;

  OrderStore(AggregateStores stores) {
    this.orders =
        stores.open(
            Order.class, "orders", Index.unique(SLOT), Index.on(STUDENT), Index.on(PROPOSED));
  }

  AggregateStore<Order> all() {
    return orders;
  }

  Optional<Order> holding(String slot) {
    return orders.findFirst(eq(SLOT, slot));
  }

  /** With an open proposal to refund, the oldest first. */
  List<Order> withProposal(Instant now) {
    return orders.find(lte(PROPOSED, now), ascending(PROPOSED), MANY);
  }

  /** Newest first. */
  List<Order> ofStudent(String studentId) {
    return orders.find(eq(STUDENT, studentId), descending("body.opening.at"), MANY);
  }
}
