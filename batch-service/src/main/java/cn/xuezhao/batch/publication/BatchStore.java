package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Index;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
final class BatchStore {

  private static final String FOLDED_CODE = "body.foldedCode";

  private final AggregateStore<Batch> batches;

  BatchStore(AggregateStores stores) {
    batches = stores.open(Batch.class, "batches", Index.unique(FOLDED_CODE));
  }

  Batch create(Change<Batch> change) {
    return batches.create(change);
  }

  Batch change(String id, Function<Batch, Change<Batch>> command) {
    return batches.change(id, command);
  }

  Optional<Batch> find(String id) {
    return batches.find(id);
  }

  /** At most one: folded codes are unique, so what people mistype is never ambiguous. */
  Optional<Batch> findByCode(BatchCode code) {
    return batches.findFirst(Filters.eq(FOLDED_CODE, code.folded()));
  }
}
