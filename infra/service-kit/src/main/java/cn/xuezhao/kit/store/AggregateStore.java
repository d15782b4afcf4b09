package cn.xuezhao.kit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import cn.xuezhao.clock.BusinessClock;
import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.domain.NotYetKnown;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The store of one kind of aggregate: one document each, holding the aggregate, its outbox and what
 * it has handled. A command is one conditional update on {@code {_id, version}}; a whole document
 * is never rewritten, so a command and the relay cannot overwrite each other.
 *
 * <p>Safe for use by many threads. Every method needs a bound tenant.
 */
public final class AggregateStore<A extends Aggregate> {

  private static final int TRIES = 5;

  /** The relay's schedule is between processes and not turned with business time. */
  private static final Clock REAL_TIME = BusinessClock.realTime();

  private final AggregateType<A> type;
  private final StoreParts parts;

  AggregateStore(AggregateType<A> type, StoreParts parts) {
    this.type = type;
    this.parts = parts;
  }

  /** The aggregate, or empty. */
  public Optional<A> find(String id) {
    return load(id).map(Loaded::aggregate);
  }

  /** The aggregate, or a {@link NotFound} problem. */
  public A get(String id) {
    return find(id).orElseThrow(() -> new NotFound(type.noun()));
  }

  /** Aggregates that match, in the given order; for look-ups and read models of the store class. */
  public List<A> find(Bson filter, Bson sort, int limit) {
    List<A> found = new ArrayList<>();
    FindIterable<Document> documents = collection().find(filter).sort(sort).limit(limit);
    documents.forEach(document -> found.add(read(document)));
    return found;
  }

  /** The first aggregate that matches. */
  public Optional<A> findFirst(Bson filter) {
    return Optional.ofNullable(collection().find(filter).first()).map(this::read);
  }

  public long count(Bson filter) {
    return collection().countDocuments(filter);
  }

  /**
   * Stores a new aggregate; an {@link AlreadyExists} problem when its id or a unique value is
   * taken.
   */
  public A create(Change<A> change) {
    if (!insert(change, Optional.empty())) {
      throw new AlreadyExists(type.noun());
    }
    return change.next();
  }

  /**
   * Creates the aggregate unless a redelivered event already did; its id is derived from the event.
   */
  public void create(Cause cause, Change<A> change) {
    insert(change, Optional.of(cause));
  }

  /**
   * Runs a command on the current aggregate and stores what it decided. When somebody else was
   * faster, the command (not its result) runs again on the newer aggregate.
   */
  public A change(String id, Function<A, Change<A>> command) {
    return attempt(id, Optional.empty(), command).orElseThrow(() -> new NotFound(type.noun()));
  }

  /** Runs a command because of an event, at most once per event and never for an overtaken one. */
  public void change(Cause cause, String id, Function<A, Change<A>> command) {
    if (attempt(id, Optional.of(cause), command).isEmpty()) {
      throw new NotYetKnown(type.noun());
    }
  }

  /**
   * As {@link #change(Cause, String, Function)}; when there is no aggregate, a first one is made.
   */
  public void changeOrCreate(
      Cause cause, String id, Supplier<A> first, Function<A, Change<A>> command) {
    if (attempt(id, Optional.of(cause), command).isEmpty()
        && !insert(command.apply(first.get()), Optional.of(cause))) {
      change(cause, id, command);
    }
  }

  /** Registers what to do when an aggregate's {@link Aggregate#dueAt()} has come. */
  public void whenDue(Consumer<A> action) {
    parts.hooks().deadlines().register(type, document -> action.accept(read(document)));
  }

  private Optional<A> attempt(String id, Optional<Cause> cause, Function<A, Change<A>> command) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Optional<Loaded<A>> loaded = load(id);
      if (loaded.isEmpty()) {
        return Optional.empty();
      }
      if (cause.isPresent() && loaded.get().hasHandled(cause.get())) {
        return loaded.map(Loaded::aggregate);
      }
      Change<A> change = command.apply(loaded.get().aggregate());
      if ((!change.changed() && cause.isEmpty()) || update(loaded.get(), change, cause)) {
        return Optional.of(change.next());
      }
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(5_000_000, 50_000_000));
    }
    throw new Contended(id);
  }

  private boolean insert(Change<A> change, Optional<Cause> cause) {
    Instant now = parts.clock().instant();
    Document document = Envelope.first(write(change.next()), change.next(), cause);
    List<Document> events =
        parts.codec().events().write(change.next().id(), 0, change.events(), now);
    Envelope.addOutbox(document, events, REAL_TIME.instant());
    try {
      collection().insertOne(document);
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
    parts.hooks().afterWrite(type, change);
    return true;
  }

  private boolean update(Loaded<A> loaded, Change<A> change, Optional<Cause> cause) {
    Instant now = parts.clock().instant();
    String id = loaded.aggregate().id();
    List<Document> events =
        parts.codec().events().write(id, loaded.lastSequence(), change.events(), now);
    Bson update =
        Envelope.update(
            write(change.next()),
            change.next(),
            loaded,
            new Envelope.Effects(events, cause, REAL_TIME.instant()));
    Bson unchanged = and(eq(Fields.ID, id), eq(Fields.VERSION, loaded.version()));
    if (collection().updateOne(unchanged, update).getMatchedCount() == 0) {
      return false;
    }
    parts.hooks().afterWrite(type, change);
    return true;
  }

  private Optional<Loaded<A>> load(String id) {
    return Optional.ofNullable(collection().find(Filters.eq(Fields.ID, id)).first())
        .map(document -> new Loaded<>(read(document), document));
  }

  private A read(Document document) {
    return parts.codec().converter().read(type.type(), document.get(Fields.BODY, Document.class));
  }

  private Document write(A aggregate) {
    Document body = new Document();
    parts.codec().converter().write(aggregate, body);
    return body;
  }

  private MongoCollection<Document> collection() {
    return parts.databases().collection(type.collection());
  }
}
