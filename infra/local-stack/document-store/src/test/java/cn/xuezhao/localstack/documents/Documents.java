package cn.xuezhao.localstack.documents;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The real driver with the settings of the services: majority, journaled. */
final class Documents implements AutoCloseable {

  private final MongoClient client;

  Documents(String connectionString) {
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connectionString))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(
                    cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(10, TimeUnit.SECONDS))
                .build());
  }

  MongoCollection<Document> collection(String name) {
    return client.getDatabase("xuezhao_order_liaoning").getCollection(name);
  }

  Document run(String command) {
    return client.getDatabase("admin").runCommand(new Document(command, 1));
  }

  /** One of the counters of {@code serverStatus.xuezhao}. */
  long count(String counter) {
    return run("serverStatus").get("xuezhao", Document.class).getLong(counter);
  }

  /** How many documents the store examined for this. */
  long examinedBy(Runnable command) {
    long before = count("documentsExamined");
    command.run();
    return count("documentsExamined") - before;
  }

  @Override
  public void close() {
    client.close();
  }
}
