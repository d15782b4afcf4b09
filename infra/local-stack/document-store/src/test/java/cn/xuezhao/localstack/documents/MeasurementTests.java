package cn.xuezhao.localstack.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a command costs in small and large collections; figures, no assertions. */
@EnabledIfSystemProperty(named = "measure", matches = "true")
class MeasurementTests {

  private static final Logger log = LoggerFactory.getLogger(MeasurementTests.class);
  private static final int ROUNDS = 2_000;
  private static final int CLIENTS = 16;

  @TempDir Path data;

  @Test
  void conditionalUpdateInSmallAndLargeCollections() throws Exception {
    StringBuilder report =
        new StringBuilder(
            "store: child JVM, " + StoreProcess.HEAP + ", page cache 128 MB, on disk; ");
    report.append("driver on the same machine, documents of about 1 KB\n");
    for (int size : new int[] {1_000, 100_000}) {
      Path directory = data.resolve("" + size);
      try (StoreProcess store = StoreProcess.start(directory);
          Documents documents = new Documents(store.connectionString())) {
        measure(report, documents, size);
        report.append(
            "  file %d KB, resident %s%n"
                .formatted(Files.size(directory.resolve("documents.mv")) / 1024, resident(store)));
      }
      long stopped = System.nanoTime();
      try (StoreProcess store = StoreProcess.start(directory)) {
        report.append(
            "  restart to ready %d ms, file %d KB, resident %s%n"
                .formatted(
                    (System.nanoTime() - stopped) / 1_000_000,
                    Files.size(directory.resolve("documents.mv")) / 1024,
                    resident(store)));
      }
    }
    log.warn("cost of a command\n{}", report);
  }

  private static void measure(StringBuilder report, Documents documents, int size)
      throws Exception {
    MongoCollection<Document> orders = documents.collection("orders");
    orders.createIndex(ascending("relayAt"), new IndexOptions().sparse(true));
    orders.createIndex(ascending("dueAt"), new IndexOptions().sparse(true));
    orders.createIndex(ascending("openSlot"), new IndexOptions().sparse(true).unique(true));
    long start = System.nanoTime();
    for (int from = 0; from < size; from += 1_000) {
      orders.insertMany(
          IntStream.range(from, from + 1_000).mapToObj(MeasurementTests::order).toList());
    }
    report.append("%,d documents (inserted in %d ms)%n".formatted(size, millisSince(start)));
    Random random = new Random(1);
    int[] versions = new int[size];
    IntConsumer update =
        round -> {
          int number = random.nextInt(size);
          update(orders, number, ++versions[number]);
        };
    each(
        documents,
        report,
        "find by _id",
        r -> orders.find(eq("_id", id(random.nextInt(size)))).first());
    each(documents, report, "conditional update {_id, version}", update);
    each(
        documents,
        report,
        "lost conditional update",
        r ->
            orders.updateOne(
                and(eq("_id", id(random.nextInt(size))), eq("version", -1)), inc("version", 1)));
    each(
        documents,
        report,
        "find by sparse unique key",
        r -> orders.find(eq("openSlot", "slot_" + random.nextInt(size))).first());
    each(documents, report, "claim, nothing due", r -> claim(orders, 10));
    each(documents, report, "claim, all due", r -> claim(orders, 2_000_000_000));
    together(report, orders, versions);
  }

  private static void each(
      Documents documents, StringBuilder report, String name, IntConsumer command) {
    IntStream.range(0, ROUNDS / 2).forEach(command);
    long before = documents.count("documentsExamined");
    long[] micros =
        IntStream.range(0, ROUNDS)
            .mapToLong(
                round -> {
                  long start = System.nanoTime();
                  command.accept(round);
                  return (System.nanoTime() - start) / 1_000;
                })
            .sorted()
            .toArray();
    report.append(
        "  %-36s p50 %6.2f ms  p99 %6.2f ms  mean %6.2f ms  examined %.2f%n"
            .formatted(
                name,
                micros[ROUNDS / 2] / 1_000.0,
                micros[ROUNDS * 99 / 100] / 1_000.0,
                Arrays.stream(micros).average().orElseThrow() / 1_000,
                (documents.count("documentsExamined") - before) / (double) ROUNDS));
  }

  private static void together(
      StringBuilder report, MongoCollection<Document> orders, int[] versions) throws Exception {
    int each = versions.length / CLIENTS;
    List<Callable<Void>> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      int from = client * each;
      clients.add(
          () -> {
            Random random = new Random();
            for (int round = 0; round < ROUNDS / 4; round++) {
              int number = from + random.nextInt(each);
              update(orders, number, ++versions[number]);
            }
            return null;
          });
    }
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      long start = System.nanoTime();
      for (var done : threads.invokeAll(clients)) {
        done.get();
      }
      report.append(
          "  %d clients: %d conditional updates/s%n"
              .formatted(CLIENTS, CLIENTS * (ROUNDS / 4) * 1_000L / millisSince(start)));
    }
  }

  private static void update(MongoCollection<Document> orders, int number, int version) {
    long modified =
        orders
            .updateOne(
                and(eq("_id", id(number)), eq("version", version)),
                combine(
                    inc("version", 1),
                    set("state", new Document("kind", "under-review").append("round", version))))
            .getModifiedCount();
    if (modified != 1) {
      throw new IllegalStateException("version of " + id(number) + " is not " + version);
    }
  }

  private static void claim(MongoCollection<Document> orders, int now) {
    orders.findOneAndUpdate(
        lte("relayAt", now),
        set("relayAt", 2_000_000_000),
        new FindOneAndUpdateOptions().sort(Sorts.ascending("relayAt")));
  }

  private static Document order(int number) {
    return new Document("_id", id(number))
        .append("version", 1)
        .append("state", new Document("kind", "awaiting-photo"))
        .append("openSlot", "slot_" + number)
        // Pending, but not due in the sweeps that find nothing.
        .append("relayAt", 1_000_000_000 + number)
        .append(
            "handled", IntStream.range(0, 10).mapToObj(i -> "photo:" + number + ":" + i).toList())
        .append("outbox", List.of())
        .append("text", "x".repeat(600));
  }

  private static String id(int number) {
    return "ord_" + number;
  }

  private static long millisSince(long start) {
    return Math.max(1, (System.nanoTime() - start) / 1_000_000);
  }

  private static String resident(StoreProcess store) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + store.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .map(line -> line.substring(6).strip())
        .findFirst()
        .orElse("unknown");
  }
}
