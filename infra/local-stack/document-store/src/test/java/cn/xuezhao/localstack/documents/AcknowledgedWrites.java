package cn.xuezhao.localstack.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Writers that insert orders and advance one counter each, and remember for every write whether it
 * was acknowledged. A write that was sent but never answered is <em>unknown</em>: present or absent
 * are both right, half-present is not.
 */
final class AcknowledgedWrites {

  static final int WRITERS = 8;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();
  private final LongAdder answers = new LongAdder();
  private final int[] counters = new int[WRITERS];
  private final boolean[] counterUnknown = new boolean[WRITERS];

  /** What a check after the restart found. */
  record Found(long acknowledged, long unknown, long unknownPresent, long lost, long torn) {}

  /**
   * Writes until the latch is down and the store is gone; call it on a store that will be killed.
   */
  void writeUntilKilled(Documents documents, int run, CountDownLatch enough) {
    MongoCollection<Document> orders = documents.collection("orders");
    orders.createIndex(ascending("code"), new IndexOptions().unique(true));
    orders.createIndex(ascending("relayAt"), new IndexOptions().sparse(true));
    List<Thread> writers =
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> Thread.ofPlatform().start(() -> write(orders, run, writer, enough)))
            .toList();
    for (Thread writer : writers) {
      join(writer);
    }
  }

  /** Every write of this and all earlier runs; what an unknown one turned out to be must stay. */
  Found check(Documents documents) {
    MongoCollection<Document> orders = documents.collection("orders");
    long lost = acknowledged.stream().filter(id -> !isComplete(orders, id)).count();
    Set<String> present =
        unknown.stream()
            .filter(id -> orders.find(eq("_id", id)).first() != null)
            .collect(Collectors.toSet());
    long torn = present.stream().filter(id -> !isComplete(orders, id)).count();
    long sent = unknown.size();
    long arrived = present.size();
    acknowledged.addAll(present);
    unknown.clear();
    for (int writer = 0; writer < WRITERS; writer++) {
      Document counter = orders.find(eq("_id", "counter_" + writer)).first();
      int version = counter == null ? 0 : counter.getInteger("version");
      int doubtful = counterUnknown[writer] ? 1 : 0;
      lost += Math.max(0, counters[writer] - version);
      torn += version > counters[writer] + doubtful ? 1 : 0;
      sent += doubtful;
      arrived += Math.max(0, version - counters[writer]);
      counters[writer] = version;
      counterUnknown[writer] = false;
    }
    return new Found(answers.sumThenReset(), sent, arrived, lost, torn);
  }

  /** Found by its id and by its unique key, with everything that was written together. */
  private static boolean isComplete(MongoCollection<Document> orders, String id) {
    Document byId = orders.find(eq("_id", id)).first();
    Document byKey = orders.find(eq("code", "code_" + id)).first();
    return byId != null
        && byId.equals(byKey)
        && byId.getList("outbox", Document.class).getFirst().getString("eventId").equals(id + ":1");
  }

  private void write(MongoCollection<Document> orders, int run, int writer, CountDownLatch enough) {
    int number = 0;
    while (true) {
      String id = "ord_" + run + "_" + writer + "_" + number++;
      try {
        orders.insertOne(order(id));
      } catch (MongoException killed) {
        unknown.add(id);
        return;
      }
      acknowledged.add(id);
      answers.increment();
      enough.countDown();
      try {
        advance(orders, writer);
      } catch (MongoException killed) {
        counterUnknown[writer] = true;
        return;
      }
      counters[writer]++;
      answers.increment();
      enough.countDown();
    }
  }

  /** The conditional update of the aggregate store. */
  private void advance(MongoCollection<Document> orders, int writer) {
    String id = "counter_" + writer;
    int version = counters[writer];
    var result =
        orders.updateOne(
            version == 0 ? eq("_id", id) : and(eq("_id", id), eq("version", version)),
            combine(inc("version", 1), set("code", "code_" + id), push("handled", "m" + version)),
            new UpdateOptions().upsert(version == 0));
    if (result.getModifiedCount() == 0 && result.getUpsertedId() == null) {
      throw new IllegalStateException("version of " + id + " is not " + version);
    }
  }

  private static Document order(String id) {
    return new Document("_id", id)
        .append("code", "code_" + id)
        .append("version", 1)
        .append("relayAt", 1)
        .append("text", "x".repeat(500))
        .append("outbox", new ArrayList<>(List.of(new Document("eventId", id + ":1"))));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
