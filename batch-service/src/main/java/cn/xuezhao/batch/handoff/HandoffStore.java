package cn.xuezhao.batch.handoff;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
final class HandoffStore {

  private static final String STATE = "body.state._class";

  private final AggregateStore<Handoff> handoffs;

  HandoffStore(AggregateStores stores) {
    handoffs = stores.open(Handoff.class, "handoffs");
  }

  Optional<Handoff> find(String batchId) {
    return handoffs.find(Handoff.idOf(batchId));
  }

  /** Runs a command that may be repeated, on the first hand-off when there is none yet. */
  Handoff change(String batchId, Function<Handoff, Change<Handoff>> command) {
    if (find(batchId).isEmpty()) {
      try {
        return handoffs.create(command.apply(Handoff.first(batchId)));
      } catch (AlreadyExists race) {
        return handoffs.change(Handoff.idOf(batchId), command);
      }
    }
    return handoffs.change(Handoff.idOf(batchId), command);
  }

  void whenDue(Consumer<Handoff> action) {
    handoffs.whenDue(action);
  }

  /** Batches with something to hand off although the promise is over. */
  long countOverdue(Instant now) {
    Bson late = lt("body.promisedBy", now);
    return handoffs.count(and(late, eq(STATE, "handoff-idle"), exists("body.lookAt")))
        + handoffs.count(and(late, in(STATE, "handoff-gathering", "handoff-sending")));
  }
}
