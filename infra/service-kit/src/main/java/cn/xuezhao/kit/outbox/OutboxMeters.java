package cn.xuezhao.kit.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Fields;
import cn.xuezhao.kit.store.TenantDatabases;
import cn.xuezhao.kit.tenant.TenantContext;
import com.mongodb.client.model.Sorts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;

/** Measures at each sweep how much waits to be published, since when, and what is blocked. */
final class OutboxMeters {

  private record Reading(long pending, long blocked, double oldestSeconds) {
    static final Reading NOTHING = new Reading(0, 0, 0);
  }

  private final TenantDatabases databases;
  private final AggregateStores stores;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Map<String, AtomicReference<Reading>> readings = new ConcurrentHashMap<>();

  OutboxMeters(
      TenantDatabases databases, AggregateStores stores, Clock clock, MeterRegistry meters) {
    this.databases = databases;
    this.stores = stores;
    this.clock = clock;
    this.meters = meters;
  }

  /** Reads the bound tenant's outboxes. */
  void read() {
    String tenant = TenantContext.current();
    Reading sum = Reading.NOTHING;
    for (String collection : stores.collections()) {
      Reading one = read(collection);
      sum =
          new Reading(
              sum.pending() + one.pending(),
              sum.blocked() + one.blocked(),
              Math.max(sum.oldestSeconds(), one.oldestSeconds()));
    }
    readings.computeIfAbsent(tenant, this::gauges).set(sum);
  }

  /** True when some document will not be sent without an operator. */
  boolean anythingBlocked() {
    return readings.values().stream().anyMatch(reading -> reading.get().blocked() > 0);
  }

  private Reading read(String collection) {
    var documents = databases.collection(collection);
    long pending = documents.countDocuments(exists(Fields.RELAY_AT));
    long blocked = documents.countDocuments(eq(Fields.RELAY_BLOCKED, true));
    Document oldest =
        pending == 0
            ? null
            : documents
                .find(exists(Fields.RELAY_AT))
                .sort(Sorts.ascending(Fields.RELAY_AT))
                .first();
    return new Reading(pending, blocked, oldest == null ? 0 : age(oldest));
  }

  private double age(Document document) {
    List<Document> outbox = document.getList(Fields.OUTBOX, Document.class, List.of());
    return outbox.isEmpty()
        ? 0
        : Duration.between(outbox.getFirst().getDate("time").toInstant(), clock.instant())
                .toMillis()
            / 1000.0;
  }

  private AtomicReference<Reading> gauges(String tenant) {
    AtomicReference<Reading> reading = new AtomicReference<>(Reading.NOTHING);
    Gauge.builder("outbox.pending", reading, r -> r.get().pending())
        .tag("tenant", tenant)
        .register(meters);
    Gauge.builder("outbox.oldest.age", reading, r -> r.get().oldestSeconds())
        .tag("tenant", tenant)
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("relay.blocked", reading, r -> r.get().blocked())
        .tag("tenant", tenant)
        .register(meters);
    return reading;
  }
}
