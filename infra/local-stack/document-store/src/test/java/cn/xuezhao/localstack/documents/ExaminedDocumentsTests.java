package cn.xuezhao.localstack.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExaminedDocumentsTests {

  private static final int SIZE = 2_000;

  private EmbeddedDocumentStore store;
  private Documents documents;
  private MongoCollection<Document> orders;

  @BeforeEach
  void fill() {
    store = EmbeddedDocumentStore.inMemory();
    documents = new Documents(store.connectionString());
    orders = documents.collection("orders");
    orders.createIndex(ascending("relayAt"), new IndexOptions().sparse(true));
    orders.createIndex(ascending("openSlot"), new IndexOptions().sparse(true).unique(true));
    orders.createIndex(ascending("batchId"));
    orders.createIndex(ascending("tenant", "number"), new IndexOptions().unique(true));
    orders.insertMany(IntStream.range(0, SIZE).mapToObj(this::order).toList());
  }

  @AfterEach
  void stop() {
    documents.close();
    store.close();
  }

  @Test
  void conditionalUpdateExaminesOneDocument() {
    assertThat(
            documents.examinedBy(
                () ->
                    assertThat(
                            orders
                                .updateOne(
                                    and(eq("_id", "ord_7"), eq("version", 1)), inc("version", 1))
                                .getModifiedCount())
                        .isOne()))
        .isOne();
  }

  @Test
  void lostConditionalUpdateExaminesOneDocument() {
    assertThat(
            documents.examinedBy(
                () ->
                    assertThat(
                            orders
                                .updateOne(
                                    and(eq("version", 2), eq("_id", "ord_7")), inc("version", 1))
                                .getMatchedCount())
                        .isZero()))
        .isOne();
  }

  @Test
  void idInsideTopLevelAndIsLookedUp() {
    Document filter =
        Document.parse("{$and: [{version: 1}, {$and: [{_id: {$eq: 'ord_9'}}]}], batchId: 'bat_0'}");
    assertThat(documents.examinedBy(() -> orders.find(filter).first())).isOne();
  }

  @Test
  void findDeleteAndFindAndModifyByIdExamineOneDocument() {
    assertThat(documents.examinedBy(() -> orders.find(eq("_id", "ord_1")).first())).isOne();
    assertThat(
            documents.examinedBy(
                () ->
                    orders.findOneAndUpdate(
                        and(eq("_id", "ord_1"), eq("version", 1)), set("seen", true))))
        .isOne();
    assertThat(documents.examinedBy(() -> orders.deleteOne(eq("_id", "ord_1")))).isOne();
    assertThat(orders.find(eq("_id", "ord_1")).first()).isNull();
  }

  @Test
  void severalIdsExamineAsManyDocuments() {
    List<Document> found = new ArrayList<>();
    assertThat(
            documents.examinedBy(
                () -> orders.find(in("_id", "ord_1", "ord_2", "ord_1", "absent")).into(found)))
        .isEqualTo(2);
    assertThat(found).hasSize(2);
  }

  @Test
  void countByIdExaminesOneDocument() {
    assertThat(
            documents.examinedBy(
                () -> assertThat(orders.countDocuments(eq("_id", "ord_3"))).isOne()))
        .isOne();
  }

  @Test
  void uniqueKeysAreLookedUp() {
    assertThat(documents.examinedBy(() -> orders.find(eq("openSlot", "slot_3")).first())).isOne();
    assertThat(
            documents.examinedBy(
                () ->
                    orders
                        .find(and(eq("number", 12), eq("version", 1), eq("tenant", "liaoning")))
                        .first()))
        .isOne();
  }

  @Test
  void sweepWithNothingDueExaminesNothing() {
    assertThat(documents.examinedBy(() -> assertThat(claim(1_000)).isNull())).isZero();
  }

  @Test
  void claimOfTheEarliestExaminesOneDocument() {
    for (int i = 0; i < 50; i++) {
      orders.updateOne(eq("_id", "ord_" + i), set("relayAt", 1_000 - i));
    }

    assertThat(documents.examinedBy(() -> assertThat(claim(1_000)).isEqualTo("ord_49"))).isOne();
    assertThat(claim(1_000)).isEqualTo("ord_48");
  }

  @Test
  void sweepForgetsWhatIsUnsetOrDeleted() {
    orders.updateOne(eq("_id", "ord_1"), set("relayAt", 5));
    orders.updateOne(eq("_id", "ord_2"), set("relayAt", 5));
    orders.updateOne(eq("_id", "ord_1"), unset("relayAt"));
    orders.deleteOne(eq("_id", "ord_2"));

    assertThat(documents.examinedBy(() -> assertThat(claim(1_000)).isNull())).isZero();
  }

  @Test
  void rangeKeepsItsEndsAndItsOrder() {
    for (int i = 0; i < 5; i++) {
      orders.updateOne(eq("_id", "ord_" + i), set("relayAt", i));
    }

    assertThat(
            orders
                .find(and(gt("relayAt", 1), lte("relayAt", 3)))
                .sort(descending("relayAt"))
                .map(each -> each.getInteger("relayAt")))
        .containsExactly(3, 2);
    assertThat(orders.find(and(gt("relayAt", 3), lte("relayAt", 1)))).isEmpty();
    assertThat(orders.find(lte("relayAt", 1L))).hasSize(2);
    assertThat(documents.examinedBy(() -> orders.countDocuments(exists("relayAt")))).isEqualTo(5);
  }

  @Test
  void plainIndexServesEquality() {
    List<Document> found = new ArrayList<>();
    assertThat(
            documents.examinedBy(
                () -> orders.find(and(eq("batchId", "bat_3"), eq("version", 1))).into(found)))
        .isEqualTo(SIZE / 10);
    assertThat(found).hasSize(SIZE / 10);
  }

  @Test
  void arraysAreFoundByElementAndReturnedOnce() {
    orders.updateOne(eq("_id", "ord_1"), set("relayAt", List.of(1, 2, 3)));

    assertThat(orders.find(lte("relayAt", 2))).hasSize(1);
    assertThat(orders.find(eq("relayAt", 3))).hasSize(1);
  }

  @Test
  void filterWithoutIndexScans() {
    assertThat(documents.examinedBy(() -> orders.find(eq("version", 99)).first())).isEqualTo(SIZE);
  }

  @Test
  void commandsAndCommitsAreCounted() {
    long commands = documents.count("commands");
    long commits = documents.count("commits");

    orders.updateOne(eq("_id", "ord_1"), combine(set("a", 1), inc("version", 1)));

    assertThat(documents.count("commands") - commands).isOne();
    assertThat(documents.count("commits") - commits).isOne();
  }

  private String claim(int now) {
    Document claimed =
        orders.findOneAndUpdate(
            lte("relayAt", now),
            set("relayAt", now + 10_000),
            new FindOneAndUpdateOptions().sort(Sorts.ascending("relayAt")));
    return claimed == null ? null : claimed.getString("_id");
  }

  private Document order(int number) {
    return new Document("_id", "ord_" + number)
        .append("version", 1)
        .append("batchId", "bat_" + number % 10)
        .append("tenant", "liaoning")
        .append("number", number)
        .append("openSlot", "slot_" + number);
  }
}
