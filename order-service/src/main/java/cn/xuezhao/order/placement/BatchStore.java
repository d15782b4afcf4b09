package cn.xuezhao.order.placement;

import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import org.springframework.stereotype.Component;

/** The batches heard of. */
@Component
final class BatchStore {

  private final AggregateStore<BatchSnapshot> batches;

  BatchStore(AggregateStores stores) {
    this.batches = stores.open(BatchSnapshot.class, "batches");
  }

  AggregateStore<BatchSnapshot> all() {
    return batches;
  }
}
