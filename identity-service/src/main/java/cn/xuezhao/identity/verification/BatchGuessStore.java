package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The wrong tries against each batch; in a document, so that all instances count together. */
@Component
final class BatchGuessStore {

  private final AggregateStore<BatchGuesses> guesses;

  BatchGuessStore(AggregateStores stores) {
    guesses = stores.open(BatchGuesses.class, "batch-guesses");
  }

  BatchGuesses change(String batchCode, Function<BatchGuesses, Change<BatchGuesses>> command) {
    String id = BatchGuesses.idOf(batchCode);
    if (guesses.find(id).isEmpty()) {
      create(batchCode);
    }
    return guesses.change(id, command);
  }

  private void create(String batchCode) {
    try {
      guesses.create(Change.of(BatchGuesses.none(batchCode)));
    } catch (AlreadyExists faster) {
      // Two first failures at once: the document is there, which is all that matters.
      return;
    }
  }
}
