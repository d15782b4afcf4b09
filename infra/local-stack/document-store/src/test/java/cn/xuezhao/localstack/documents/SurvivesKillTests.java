package cn.xuezhao.localstack.documents;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code -Dkills=20} for the long run. */
class SurvivesKillTests {

  private static final Logger log = LoggerFactory.getLogger(SurvivesKillTests.class);
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int ACKNOWLEDGED_PER_RUN = 1_000;

  @TempDir Path data;

  @Test
  void noAcknowledgedWriteIsLost() throws Exception {
    AcknowledgedWrites writes = new AcknowledgedWrites();
    Random random = new Random();
    StringBuilder table =
        new StringBuilder(
            "run  acknowledged  unknown  of these present  lost  torn  restart ms  file KB\n");
    for (int run = 1; run <= KILLS; run++) {
      killWhileWriting(writes, run, ACKNOWLEDGED_PER_RUN + random.nextInt(500));
      long killedAt = System.nanoTime();
      try (StoreProcess store = StoreProcess.start(data);
          Documents documents = new Documents(store.connectionString())) {
        long restart = Duration.ofNanos(System.nanoTime() - killedAt).toMillis();
        AcknowledgedWrites.Found found = writes.check(documents);
        table.append(
            "%3d  %12d  %7d  %16d  %4d  %4d  %10d  %7d%n"
                .formatted(
                    run,
                    found.acknowledged(),
                    found.unknown(),
                    found.unknownPresent(),
                    found.lost(),
                    found.torn(),
                    restart,
                    Files.size(data.resolve("documents.mv")) / 1024));
        assertThat(found.acknowledged()).isGreaterThanOrEqualTo(ACKNOWLEDGED_PER_RUN);
        assertThat(found.lost()).as(table.toString()).isZero();
        assertThat(found.torn()).as(table.toString()).isZero();
      }
    }
    log.warn("kill -9 of the document store, {} writers\n{}", AcknowledgedWrites.WRITERS, table);
  }

  @Test
  void fullDiskStopsTheStoreAndLosesNothing() throws Exception {
    int acknowledged = 0;
    try (StoreProcess store = StoreProcess.startWithFileLimit(data, 2_048);
        Documents documents = new Documents(store.connectionString())) {
      try {
        while (true) {
          Document order = new Document("_id", acknowledged).append("text", "x".repeat(4_000));
          documents.collection("orders").insertOne(order);
          acknowledged++;
        }
      } catch (MongoException _) {
        assertThat(store.exitCode()).isEqualTo(DocumentStoreApplication.BROKEN);
      }
    }
    try (StoreProcess store = StoreProcess.start(data);
        Documents documents = new Documents(store.connectionString())) {
      assertThat(acknowledged).isPositive();
      for (int id = 0; id < acknowledged; id++) {
        assertThat(documents.collection("orders").find(eq("_id", id)).first()).isNotNull();
      }
    }
  }

  private void killWhileWriting(AcknowledgedWrites writes, int run, int enough) throws Exception {
    CountDownLatch latch = new CountDownLatch(enough);
    try (StoreProcess store = StoreProcess.start(data);
        Documents documents = new Documents(store.connectionString())) {
      Thread writing =
          Thread.ofPlatform().start(() -> writes.writeUntilKilled(documents, run, latch));
      latch.await();
      store.kill();
      writing.join();
    }
  }
}
