package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Index;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
final class BatchStore {

  private static final String CODE = "body.code";
  private static final String FOLDED_CODE = "body.foldedCode";

  /** Two tell that a code is ambiguous; more would say nothing else. */
  private static final int ENOUGH = 2;

  private final AggregateStore<Batch> batches;

  BatchStore(AggregateStores stores) {
    batches = stores.open(Batch.class, "batches", Index.unique(CODE), Index.on(FOLDED_CODE, CODE));
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

  /**
   * The batch whose printed code this is; else the only one whose code looks the same. When several
   * do, none is meant: a mistyped code never leads to another school's batch.
   */
  Optional<Batch> findByCode(BatchCode code) {
    return batches
        .findFirst(Filters.eq(CODE, code.printed()))
        .or(
            () -> {
              List<Batch> alike = lookingLike(code);
              return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
            });
  }

  boolean hasLookAlike(BatchCode code) {
    return !lookingLike(code).isEmpty();
  }

  private List<Batch> lookingLike(BatchCode code) {
    return batches.find(
        Filters.eq(FOLDED_CODE, code.folded()), Sorts.ascending(FOLDED_CODE), ENOUGH);
  }
}
