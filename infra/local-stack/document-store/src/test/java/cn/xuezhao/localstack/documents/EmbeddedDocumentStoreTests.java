package cn.xuezhao.localstack.documents;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDocumentStoreTests {

  @TempDir Path directory;

  @Test
  void answersHelloAsAWritablePrimary() {
    try (EmbeddedDocumentStore store = EmbeddedDocumentStore.inMemory();
        Documents documents = new Documents(store.connectionString())) {
      assertThat(documents.run("hello"))
          .containsEntry("isWritablePrimary", true)
          .containsEntry("ismaster", true)
          .containsKey("maxWireVersion");
    }
  }

  @Test
  void restartKeepsDocumentsAndIndexes() {
    try (EmbeddedDocumentStore store = EmbeddedDocumentStore.onDisk(directory);
        Documents documents = new Documents(store.connectionString())) {
      MongoCollection<Document> orders = documents.collection("orders");
      orders.createIndex(ascending("code"), new IndexOptions().unique(true).sparse(true));
      orders.createIndex(ascending("dueAt"), new IndexOptions().sparse(true));
      orders.insertOne(everyKindOfValue().append("code", "0G1XC").append("dueAt", 7));
      orders.insertMany(
          IntStream.range(0, 300).mapToObj(i -> new Document("_id", "ord_" + i)).toList());
    }
    try (EmbeddedDocumentStore store = EmbeddedDocumentStore.onDisk(directory);
        Documents documents = new Documents(store.connectionString())) {
      MongoCollection<Document> orders = documents.collection("orders");
      assertThat(orders.find(eq("_id", "ord_x")).first())
          .isEqualTo(everyKindOfValue().append("code", "0G1XC").append("dueAt", 7));
      assertThat(orders.countDocuments()).isEqualTo(301);
      assertThat(documents.examinedBy(() -> orders.find(eq("dueAt", 7)).first())).isOne();
      assertThatThrownBy(() -> orders.insertOne(new Document("code", "0G1XC")))
          .isInstanceOf(MongoWriteException.class);
      assertThat(orders.listIndexes())
          .extracting(index -> index.getString("name"))
          .containsExactlyInAnyOrder("_id_", "code_1", "dueAt_1");
    }
  }

  @Test
  void writtenIsInTheFileBeforeItIsAcknowledged() throws Exception {
    Path copy = directory.resolve("copy");
    try (EmbeddedDocumentStore store = EmbeddedDocumentStore.onDisk(directory.resolve("live"));
        Documents documents = new Documents(store.connectionString())) {
      documents.collection("orders").insertOne(new Document("_id", "ord_1"));
      Files.createDirectories(copy);
      Files.copy(directory.resolve("live/documents.mv"), copy.resolve("documents.mv"));
    }
    try (EmbeddedDocumentStore store = EmbeddedDocumentStore.onDisk(copy);
        Documents documents = new Documents(store.connectionString())) {
      assertThat(documents.collection("orders").find(eq("_id", "ord_1")).first()).isNotNull();
    }
  }

  @Test
  void droppedCollectionIsEmptyWhenItComesBack() {
    try (EmbeddedDocumentStore store = EmbeddedDocumentStore.onDisk(directory);
        Documents documents = new Documents(store.connectionString())) {
      MongoCollection<Document> orders = documents.collection("orders");
      orders.createIndex(ascending("code"), new IndexOptions().unique(true));
      orders.insertOne(new Document("code", 1));
      orders.drop();
      assertThat(orders.countDocuments()).isZero();
      orders.insertOne(new Document("code", 1));
      assertThat(orders.countDocuments()).isOne();
    }
  }

  @Test
  void fileStaysBoundedWhileOneDocumentIsRewritten() throws Exception {
    try (EmbeddedDocumentStore store = EmbeddedDocumentStore.onDisk(directory);
        Documents documents = new Documents(store.connectionString())) {
      MongoCollection<Document> orders = documents.collection("orders");
      orders.insertOne(new Document("_id", "ord_1"));
      for (int i = 0; i < 3_000; i++) {
        orders.updateOne(eq("_id", "ord_1"), set("text", "x".repeat(2_000) + i));
      }
      assertThat(Files.size(directory.resolve("documents.mv"))).isLessThan(40 << 20);
    }
    assertThat(Files.size(directory.resolve("documents.mv"))).isLessThan(1 << 20);
  }

  /** Space of old pages is reused at once, so a reader must not be on its way through them. */
  @Test
  void scanSurvivesCommitsAndCompaction() throws Exception {
    StoreSettings smallCache = new StoreSettings(directory, 0, 1);
    try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(smallCache, () -> {});
        Documents documents = new Documents(store.connectionString());
        ExecutorService writers = Executors.newFixedThreadPool(4)) {
      MongoCollection<Document> scanned = documents.collection("scanned");
      MongoCollection<Document> written = documents.collection("written");
      String text = "x".repeat(2_000);
      for (int from = 0; from < 5_000; from += 1_000) {
        scanned.insertMany(
            IntStream.range(from, from + 1_000)
                .mapToObj(i -> new Document("_id", i).append("text", text))
                .toList());
      }
      AtomicBoolean done = new AtomicBoolean();
      List<Future<?>> writing = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        int id = writer;
        writing.add(
            writers.submit(
                () -> {
                  for (int i = 0; !done.get(); i++) {
                    written.updateOne(
                        eq("_id", id), set("text", text + i), new UpdateOptions().upsert(true));
                    scanned.updateOne(eq("_id", (i * 37 + id) % 5_000), set("text", text + i));
                  }
                }));
      }
      for (int scan = 0; scan < 5; scan++) {
        assertThat(scanned.find(eq("absent", 1)).first()).isNull();
      }
      done.set(true);
      for (Future<?> each : writing) {
        each.get();
      }
      assertThat(scanned.countDocuments()).isEqualTo(5_000);
    }
  }

  @Test
  void secondStoreOnTheSameFileIsRefused() {
    EmbeddedDocumentStore first = EmbeddedDocumentStore.onDisk(directory);
    try (first) {
      assertThatThrownBy(() -> EmbeddedDocumentStore.onDisk(directory))
          .isInstanceOf(DocumentStoreUnavailable.class)
          .hasMessageContaining("is in use by another document store");
    }
  }

  @Test
  void takenPortIsNamed() {
    try (EmbeddedDocumentStore first = EmbeddedDocumentStore.inMemory()) {
      StoreSettings settings = new StoreSettings(directory, first.port(), 16);
      assertThatThrownBy(() -> EmbeddedDocumentStore.start(settings, () -> {}))
          .isInstanceOf(DocumentStoreUnavailable.class)
          .hasMessageContaining("port " + first.port() + " is taken");
      EmbeddedDocumentStore.onDisk(directory).close();
    }
  }

  @Test
  void refusesWhatItWouldDoWrongSilently() {
    try (EmbeddedDocumentStore store = EmbeddedDocumentStore.inMemory();
        Documents documents = new Documents(store.connectionString())) {
      MongoCollection<Document> orders = documents.collection("orders");
      IndexOptions partial =
          new IndexOptions().unique(true).partialFilterExpression(eq("state", "open"));
      assertThatThrownBy(() -> orders.createIndex(ascending("code"), partial))
          .isInstanceOf(MongoCommandException.class)
          .hasMessageContaining("partialFilterExpression");
      assertThatThrownBy(
              () -> orders.find().collation(Collation.builder().locale("zh").build()).first())
          .isInstanceOf(MongoCommandException.class)
          .hasMessageContaining("collation");
    }
  }

  @Test
  void argumentsWinOverTheEnvironment() {
    StoreSettings settings =
        StoreSettings.of(
            new String[] {"--port=1234"},
            java.util.Map.of("SERVER_PORT", "1", "XUEZHAO_DATA", "/data/documents"));

    assertThat(settings)
        .isEqualTo(
            new StoreSettings(
                Path.of("/data/documents"), 1234, StoreSettings.DEFAULT_CACHE_MEGABYTES));
  }

  private static Document everyKindOfValue() {
    return new Document("_id", "ord_x")
        .append("text", "辽宁科技学院24毕业")
        .append("int", 1)
        .append("long", Long.MAX_VALUE)
        .append("double", 0.5)
        .append("yes", true)
        .append("nothing", null)
        .append("at", Date.from(Instant.parse("2026-11-26T00:00:00Z")))
        .append("id", new ObjectId("0123456789abcdef01234567"))
        .append("money", new Decimal128(new BigDecimal("20.00")))
        .append("bytes", new Binary(new byte[] {1, 2, 3}))
        .append("list", List.of(1, "two", new Document("three", 3)))
        .append("inner", new Document("a", new Document("b", List.of())));
  }
}
