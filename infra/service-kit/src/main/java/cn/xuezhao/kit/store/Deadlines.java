package cn.xuezhao.kit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.tenant.TenantContext;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes aggregates whose {@code dueAt} has come. A document is claimed by moving its mark one lease
 * ahead, so that of several instances one acts, and a crashed one is followed by another; the
 * command that runs re-checks the time and clears or moves the mark.
 */
public final class Deadlines {

  private static final Logger log = LoggerFactory.getLogger(Deadlines.class);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final int ROUND = 200;

  private final TenantDatabases databases;
  private final Clock clock;
  private final ScheduledExecutorService timer;
  private final Executor workers;
  private final Map<String, Consumer<Document>> actions = new ConcurrentHashMap<>();

  /**
   * @param timer waits; it never works itself, because what is due may call slow neighbors
   * @param workers work, a bounded number at once
   */
  Deadlines(
      TenantDatabases databases, Clock clock, ScheduledExecutorService timer, Executor workers) {
    this.databases = databases;
    this.clock = clock;
    this.timer = timer;
    this.workers = workers;
  }

  void register(AggregateType<?> type, Consumer<Document> action) {
    actions.put(type.collection(), action);
  }

  /** An aggregate was written: when it is due soon, do not wait for the next sweep. */
  void watch(AggregateType<?> type, Aggregate written) {
    Instant dueAt = written.dueAt();
    if (dueAt == null || !actions.containsKey(type.collection())) {
      return;
    }
    Duration wait = Duration.between(clock.instant(), dueAt);
    if (wait.compareTo(SOON) <= 0) {
      String tenant = TenantContext.current();
      var _ =
          timer.schedule(
              () -> work(tenant, type.collection(), written.id()),
              Math.max(0, wait.toMillis() + 1),
              TimeUnit.MILLISECONDS);
    }
  }

  /** Wakes everything that is due in the bound tenant. */
  public void sweep() {
    String tenant = TenantContext.current();
    actions
        .keySet()
        .forEach(collection -> due(collection).forEach(id -> work(tenant, collection, id)));
  }

  private void work(String tenant, String collection, String id) {
    workers.execute(() -> TenantContext.run(tenant, () -> wake(collection, id)));
  }

  private List<String> due(String collection) {
    List<String> ids = new ArrayList<>();
    databases
        .collection(collection)
        .find(lte(Fields.DUE_AT, clock.instant()))
        .projection(Projections.include(Fields.ID))
        .limit(ROUND)
        .forEach(document -> ids.add(document.getString(Fields.ID)));
    return ids;
  }

  private void wake(String collection, String id) {
    Consumer<Document> action = actions.get(collection);
    Document claimed = claim(collection, id);
    if (action == null || claimed == null) {
      return;
    }
    try {
      action.accept(claimed);
    } catch (RuntimeException failure) {
      // The lease runs out and the next sweep tries again.
      log.warn("deadline.failed collection={} id={}", collection, id, failure);
    }
  }

  private @org.jspecify.annotations.Nullable Document claim(String collection, String id) {
    MongoCollection<Document> documents = databases.collection(collection);
    Instant now = clock.instant();
    return documents.findOneAndUpdate(
        and(eq(Fields.ID, id), lte(Fields.DUE_AT, now)),
        Updates.set(Fields.DUE_AT, now.plus(LEASE)));
  }
}
