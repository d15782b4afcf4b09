package cn.xuezhao.review.submission;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Cause;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The rounds of each order, by the order's id. */
@Component
final class OrderRoundsStore {

  private final AggregateStore<OrderRounds> orders;

  OrderRoundsStore(AggregateStores stores) {
    this.orders = stores.open(OrderRounds.class, "order-rounds");
  }

  /** Notes what was heard, and gives what is known now. */
  OrderRounds note(
      Cause cause, String orderId, Function<OrderRounds, Change<OrderRounds>> command) {
    orders.changeOrCreate(cause, orderId, () -> OrderRounds.none(orderId), command);
    return orders.get(orderId);
  }

  OrderRounds get(String orderId) {
    return orders.get(orderId);
  }
}
