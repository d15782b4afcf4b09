package cn.xuezhao.kit.store;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import cn.xuezhao.kit.domain.Aggregate;
import com.mongodb.client.model.PushOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Builds the first document of an aggregate and the one update of every later command. */
final class Envelope {

  private static final int REMEMBERED = 50;

  private Envelope() {}

  static Document first(Document body, Aggregate aggregate, Optional<Cause> cause) {
    Document document =
        new Document(Fields.ID, aggregate.id())
            .append(Fields.VERSION, 1L)
            .append(Fields.BODY, body)
            .append(Fields.HANDLED, cause.map(Cause::eventId).stream().toList())
            .append(Fields.MARKS, new Document())
            .append(Fields.OUTBOX, List.of())
            .append(Fields.LAST_SEQUENCE, 0L);
    cause.ifPresent(c -> document.get(Fields.MARKS, Document.class).append(c.mark(), c.sequence()));
    Instant dueAt = aggregate.dueAt();
    if (dueAt != null) {
      document.append(Fields.DUE_AT, dueAt);
    }
    return document;
  }

  static void addOutbox(Document document, List<Document> events, Instant relayAt) {
    if (!events.isEmpty()) {
      document
          .append(Fields.OUTBOX, events)
          .append(Fields.LAST_SEQUENCE, (long) events.size())
          .append(Fields.RELAY_AT, relayAt);
    }
  }

  /** What the one update of a later command has to write besides the aggregate. */
  record Effects(List<Document> events, Optional<Cause> cause, Instant relayAt) {}

  static Bson update(Document body, Aggregate next, Loaded<?> loaded, Effects effects) {
    List<Bson> updates = new ArrayList<>();
    updates.add(set(Fields.BODY, body));
    updates.add(inc(Fields.VERSION, 1L));
    Instant dueAt = next.dueAt();
    updates.add(dueAt == null ? unset(Fields.DUE_AT) : set(Fields.DUE_AT, dueAt));
    if (!effects.events().isEmpty()) {
      updates.add(pushEach(Fields.OUTBOX, effects.events()));
      updates.add(set(Fields.LAST_SEQUENCE, loaded.lastSequence() + effects.events().size()));
      // $max neither shortens a running lease of the relay nor misses a due one.
      updates.add(max(Fields.RELAY_AT, effects.relayAt()));
    }
    effects.cause().ifPresent(cause -> updates.addAll(remember(cause)));
    return combine(updates);
  }

  private static List<Bson> remember(Cause cause) {
    PushOptions last = new PushOptions().slice(-REMEMBERED);
    return List.of(
        pushEach(Fields.HANDLED, List.of(cause.eventId()), last),
        max(Fields.MARKS + "." + cause.mark(), cause.sequence()));
  }
}
