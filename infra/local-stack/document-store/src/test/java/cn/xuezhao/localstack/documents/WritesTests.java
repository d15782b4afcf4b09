package cn.xuezhao.localstack.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the aggregate store relies on, under threads. */
class WritesTests {

  private static final int THREADS = 8;

  private EmbeddedDocumentStore store;
  private Documents documents;
  private MongoCollection<Document> orders;

  @BeforeEach
  void start() {
    store = EmbeddedDocumentStore.inMemory();
    documents = new Documents(store.connectionString());
    orders = documents.collection("orders");
  }

  @AfterEach
  void stop() {
    documents.close();
    store.close();
  }

  @Test
  void noConditionalUpdateIsLostUnderThreads() throws Exception {
    int wanted = 100;
    orders.insertOne(new Document("_id", "ord_1").append("version", 0));

    inThreads(
        thread -> {
          int won = 0;
          while (won < wanted) {
            int version = orders.find(eq("_id", "ord_1")).first().getInteger("version");
            won +=
                (int)
                    orders
                        .updateOne(
                            and(eq("_id", "ord_1"), eq("version", version)),
                            combine(inc("version", 1), inc("won" + thread, 1)))
                        .getModifiedCount();
          }
          return won;
        });

    Document order = orders.find().first();
    assertThat(order.getInteger("version")).isEqualTo(THREADS * wanted);
    assertThat(order.getInteger("won3")).isEqualTo(wanted);
  }

  @Test
  void uniqueKeyIsTakenOnceUnderThreads() throws Exception {
    orders.createIndex(ascending("code"), new IndexOptions().unique(true));

    List<Integer> inserted =
        inThreads(
            thread -> {
              int wins = 0;
              for (int code = 0; code < 50; code++) {
                wins += insert(new Document("_id", thread + ":" + code).append("code", code));
              }
              return wins;
            });

    assertThat(inserted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
    assertThat(orders.countDocuments()).isEqualTo(50);
  }

  @Test
  void sparseUniqueSlotIsFreeAgainAfterUnset() {
    orders.createIndex(ascending("openSlot"), new IndexOptions().unique(true).sparse(true));
    orders.insertOne(new Document("_id", "ord_1").append("openSlot", "std_1:bat_1"));
    orders.insertOne(new Document("_id", "ord_2"));
    orders.insertOne(new Document("_id", "ord_3"));

    assertThatThrownBy(() -> orders.updateOne(eq("_id", "ord_2"), set("openSlot", "std_1:bat_1")))
        .isInstanceOfSatisfying(
            MongoWriteException.class,
            failure ->
                assertThat(failure.getError().getCategory())
                    .isEqualTo(ErrorCategory.DUPLICATE_KEY));

    orders.updateOne(eq("_id", "ord_1"), unset("openSlot"));
    orders.updateOne(eq("_id", "ord_2"), set("openSlot", "std_1:bat_1"));
    orders.deleteOne(eq("_id", "ord_2"));
    orders.insertOne(new Document("_id", "ord_4").append("openSlot", "std_1:bat_1"));

    assertThat(orders.find(eq("openSlot", "std_1:bat_1")).first().get("_id")).isEqualTo("ord_4");
  }

  @Test
  void upsertRaceInsertsOnce() throws Exception {
    List<Integer> upserts =
        inThreads(
            thread -> {
              int inserted = 0;
              for (int i = 0; i < 50; i++) {
                inserted +=
                    orders
                                .updateOne(
                                    eq("_id", "ord_" + i),
                                    combine(setOnInsert("by", thread), inc("tries", 1)),
                                    new UpdateOptions().upsert(true))
                                .getUpsertedId()
                            == null
                        ? 0
                        : 1;
              }
              return inserted;
            });

    assertThat(upserts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
    assertThat(orders.find(eq("tries", THREADS))).hasSize(50);
  }

  @Test
  void claimHandsOutEveryDocumentOnce() throws Exception {
    orders.createIndex(ascending("relayAt"), new IndexOptions().sparse(true));
    IntStream.range(0, 100)
        .forEach(i -> orders.insertOne(new Document("_id", "ord_" + i).append("relayAt", i)));

    List<Set<Object>> claimed =
        inThreads(
            thread -> {
              Set<Object> mine = new HashSet<>();
              for (Document next = claim(); next != null; next = claim()) {
                mine.add(next.get("_id"));
              }
              return mine;
            });

    assertThat(claimed.stream().mapToInt(Set::size).sum()).isEqualTo(100);
  }

  @Test
  void outboxIsAppendedAcknowledgedAndBounded() {
    orders.insertOne(new Document("_id", "ord_1").append("version", 0).append("relayAt", 50));
    for (int i = 1; i <= 5; i++) {
      orders.updateOne(
          and(eq("_id", "ord_1"), eq("version", i - 1)),
          combine(
              inc("version", 1),
              pushEach("outbox", List.of(new Document("eventId", "ord_1:" + i))),
              pushEach("handled", List.of("m" + i), new PushOptions().slice(-3)),
              max("relayAt", 10 * i)));
    }

    orders.updateOne(
        eq("_id", "ord_1"),
        pull("outbox", Document.parse("{eventId: {$in: ['ord_1:1', 'ord_1:2']}}")));
    Document order = orders.find().first();

    assertThat(order.getList("outbox", Document.class))
        .extracting(event -> event.get("eventId"))
        .containsExactly("ord_1:3", "ord_1:4", "ord_1:5");
    assertThat(order.getList("handled", String.class)).containsExactly("m3", "m4", "m5");
    assertThat(order.getInteger("relayAt")).isEqualTo(50);
  }

  @Test
  void emptyOutboxIsSettled() {
    orders.insertOne(Document.parse("{_id: 'ord_1', relayAt: 5, outbox: [{eventId: 'ord_1:1'}]}"));
    Document empty = Document.parse("{_id: 'ord_1', 'outbox.0': {$exists: false}}");

    assertThat(orders.updateOne(empty, unset("relayAt")).getModifiedCount()).isZero();
    orders.updateOne(eq("_id", "ord_1"), pull("outbox", new Document("eventId", "ord_1:1")));
    assertThat(orders.updateOne(empty, unset("relayAt")).getModifiedCount()).isOne();
  }

  @Test
  void answerDoesNotChangeUnderLaterUpdates() {
    orders.insertMany(
        IntStream.range(0, 2_500).mapToObj(i -> new Document("_id", i).append("v", 0)).toList());
    List<Document> read = new ArrayList<>();

    try (var cursor = orders.find().iterator()) {
      read.add(cursor.next());
      orders.updateMany(new Document(), combine(inc("v", 1), set("more", "x")));
      cursor.forEachRemaining(read::add);
    }

    assertThat(read).hasSize(2_500).allSatisfy(each -> assertThat(each.get("v")).isEqualTo(0));
  }

  @Test
  void manyDocumentsAreUpdatedAndDeletedAtOnce() {
    orders.insertMany(
        IntStream.range(0, 2_500).mapToObj(i -> new Document("_id", i).append("v", 0)).toList());

    assertThat(orders.updateMany(eq("v", 0), inc("v", 1)).getModifiedCount()).isEqualTo(2_500);
    assertThat(orders.distinct("_id", Integer.class)).hasSize(2_500);
    assertThat(orders.deleteMany(eq("v", 1)).getDeletedCount()).isEqualTo(2_500);
  }

  @Test
  void countsWithAndWithoutBounds() {
    orders.insertMany(
        IntStream.range(0, 2_500)
            .mapToObj(i -> new Document("_id", i).append("v", i % 2))
            .toList());

    assertThat(orders.countDocuments()).isEqualTo(2_500);
    assertThat(orders.countDocuments(eq("v", 1))).isEqualTo(1_250);
    assertThat(orders.countDocuments(eq("v", 1), new CountOptions().skip(1_000).limit(500)))
        .isEqualTo(250);
    assertThat(orders.countDocuments(eq("v", 2))).isZero();
    assertThat(documents.collection("absent").countDocuments()).isZero();
    assertThat(
            orders.aggregate(
                List.of(
                    Document.parse("{$match: {_id: {$gte: 100}}}"),
                    Document.parse("{$group: {_id: '$v', n: {$sum: 1}}}"),
                    Document.parse("{$sort: {_id: 1}}"))))
        .containsExactly(Document.parse("{_id: 0, n: 1200}"), Document.parse("{_id: 1, n: 1200}"));
  }

  private int insert(Document document) {
    try {
      orders.insertOne(document);
      return 1;
    } catch (MongoWriteException | DuplicateKeyException _) {
      return 0;
    }
  }

  private Document claim() {
    return orders.findOneAndUpdate(
        lte("relayAt", 1_000),
        set("relayAt", 9_999),
        new FindOneAndUpdateOptions().sort(Sorts.ascending("relayAt")));
  }

  private interface Work<T> {
    T of(int thread);
  }

  private static <T> List<T> inThreads(Work<T> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        calls.add(() -> work.of(thread));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
