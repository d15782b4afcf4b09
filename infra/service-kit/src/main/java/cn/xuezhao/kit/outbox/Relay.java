package cn.xuezhao.kit.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import cn.xuezhao.kit.store.Fields;
import cn.xuezhao.kit.store.TenantDatabases;
import cn.xuezhao.kit.tenant.TenantContext;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what an aggregate has stored: claims the document by moving {@code relayAt} one lease
 * ahead, sends its events in order, takes each out when the broker has it, and clears the mark only
 * if nothing new has come. Whatever step it dies at, the next round sends again; consumers know an
 * event by its id. A failing document stops itself, not the round, and is blocked after {@value
 * #MAX_ATTEMPTS} attempts.
 */
public final class Relay {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final Duration MAX_BACKOFF = Duration.ofSeconds(60);
  private static final int MAX_ATTEMPTS = 50;
  private static final int ROUND = 500;
  private static final String EVENT_ID = "eventId";

  private final TenantDatabases databases;
  private final EventSink sink;
  private final Clock clock;
  private final RelayProbe probe;

  /**
   * @param clock real time, because leases and retries are between processes: business time that
   *     was turned must neither hold events back nor take a lease away
   */
  public Relay(TenantDatabases databases, EventSink sink, Clock clock, RelayProbe probe) {
    this.databases = databases;
    this.sink = sink;
    this.clock = clock;
    this.probe = probe;
  }

  /** Publishes one document of the bound tenant; does nothing when another round holds it. */
  public void publish(String collection, String id) {
    MongoCollection<Document> documents = databases.collection(collection);
    boolean more = true;
    while (more) {
      Optional<Document> claimed = claim(documents, id);
      probe.passed(RelayProbe.Step.CLAIMED);
      more = claimed.isPresent() && sendAll(documents, claimed.get());
    }
  }

  /** Publishes everything the bound tenant has waiting, oldest first. */
  public void sweep(String collection) {
    List<String> waiting = new ArrayList<>();
    databases
        .collection(collection)
        .find(lte(Fields.RELAY_AT, clock.instant()))
        .projection(Projections.include("_id"))
        .sort(Sorts.ascending(Fields.RELAY_AT))
        .limit(ROUND)
        .forEach(document -> waiting.add(document.getString("_id")));
    waiting.forEach(id -> publish(collection, id));
  }

  /** Lets a blocked document be sent again; for operators, after the cause is gone. */
  public boolean unblock(String collection, String id) {
    Bson again =
        combine(
            unset(Fields.RELAY_BLOCKED),
            unset(Fields.RELAY_ATTEMPTS),
            set(Fields.RELAY_AT, clock.instant()));
    Bson blocked = and(eq("_id", id), eq(Fields.RELAY_BLOCKED, true));
    return databases.collection(collection).updateOne(blocked, again).getMatchedCount() == 1;
  }

  private Optional<Document> claim(MongoCollection<Document> documents, String id) {
    return Optional.ofNullable(
        documents.findOneAndUpdate(
            and(eq("_id", id), lte(Fields.RELAY_AT, clock.instant())),
            set(Fields.RELAY_AT, clock.instant().plus(LEASE)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
  }

  /** True when new events came while these were sent. */
  private boolean sendAll(MongoCollection<Document> documents, Document claimed) {
    String id = claimed.getString("_id");
    try {
      for (Document event : claimed.getList(Fields.OUTBOX, Document.class, List.of())) {
        sink.send(OutgoingEvent.of(TenantContext.current(), id, event));
        probe.passed(RelayProbe.Step.SENT);
        acknowledge(documents, id, event.getString(EVENT_ID));
        probe.passed(RelayProbe.Step.ACKNOWLEDGED);
      }
    } catch (EventSink.SendFailed failure) {
      postpone(documents, claimed, failure);
      return false;
    }
    return !finish(documents, id);
  }

  private void acknowledge(MongoCollection<Document> documents, String id, String eventId) {
    documents.updateOne(
        eq("_id", id),
        com.mongodb.client.model.Updates.pull(Fields.OUTBOX, new Document(EVENT_ID, eventId)));
  }

  private boolean finish(MongoCollection<Document> documents, String id) {
    Bson empty = and(eq("_id", id), exists(Fields.OUTBOX + ".0", false));
    Bson done = combine(unset(Fields.RELAY_AT), unset(Fields.RELAY_ATTEMPTS));
    boolean finished = documents.updateOne(empty, done).getMatchedCount() == 1;
    if (!finished) {
      documents.updateOne(eq("_id", id), set(Fields.RELAY_AT, clock.instant()));
    }
    probe.passed(RelayProbe.Step.FINISHED);
    return finished;
  }

  private void postpone(
      MongoCollection<Document> documents, Document claimed, EventSink.SendFailed failure) {
    String id = claimed.getString("_id");
    int attempts = claimed.get(Fields.RELAY_ATTEMPTS, 0) + 1;
    if (attempts >= MAX_ATTEMPTS) {
      log.error("relay.blocked id={} attempts={}", id, attempts, failure);
      documents.updateOne(
          eq("_id", id), combine(set(Fields.RELAY_BLOCKED, true), unset(Fields.RELAY_AT)));
      return;
    }
    log.warn("relay.postponed id={} attempts={} cause={}", id, attempts, failure.getMessage());
    Duration backoff = Duration.ofMillis(200L << Math.min(attempts, 9));
    Duration wait = backoff.compareTo(MAX_BACKOFF) < 0 ? backoff : MAX_BACKOFF;
    documents.updateOne(
        eq("_id", id),
        combine(inc(Fields.RELAY_ATTEMPTS, 1), set(Fields.RELAY_AT, clock.instant().plus(wait))));
  }
}
