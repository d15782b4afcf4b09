package cn.xuezhao.chaos;

import cn.xuezhao.chaos.Evidence.Attempt;
import cn.xuezhao.chaos.Evidence.Leftover;
import cn.xuezhao.chaos.Evidence.Order;
import cn.xuezhao.chaos.Evidence.Owed;
import cn.xuezhao.chaos.Evidence.Photo;
import cn.xuezhao.chaos.Evidence.StandardPhoto;
import cn.xuezhao.chaos.Evidence.Task;
import cn.xuezhao.chaos.Evidence.Underway;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The documents of all services of a regional centre, as they lie in the store. */
final class Documents {

  private static final String PREFIX = "xuezhao_";

  private final MongoClient client;
  private final String tenant;

  Documents(MongoClient client, String tenant) {
    this.client = client;
    this.tenant = tenant;
  }

  List<Order> orders() {
    return bodies("order", "orders").map(this::order).toList();
  }

  List<Photo> photos() {
    return bodies("photo", "submissions").flatMap(this::photos).toList();
  }

  List<StandardPhoto> standardPhotos() {
    return bodies("photo", "standard-photos").map(this::standardPhoto).toList();
  }

  List<Underway> underway() {
    Stream<Document> uploads =
        bodies("photo", "uploads")
            .flatMap(
                body ->
                    Stream.of(
                            children(required(body, "state"), "parts"),
                            children(required(body, "state"), "announced"),
                            children(body, "waste"))
                        .flatMap(each -> each));
    Stream<Document> handOffs =
        bodies("photo", "hand-offs").flatMap(body -> children(body, "objects"));
    return Stream.concat(uploads, handOffs)
        .map(object -> new Underway(tenant, text(object, "key")))
        .toList();
  }

  List<Task> tasks() {
    return bodies("review", "review-tasks").map(this::task).toList();
  }

  /** In every database of the tenant: events not sent, and keys whose events were parked. */
  List<Leftover> leftovers() {
    List<Leftover> found = new ArrayList<>();
    for (String name : client.listDatabaseNames()) {
      if (name.startsWith(PREFIX) && name.endsWith("_" + tenant.replace('-', '_'))) {
        MongoDatabase database = client.getDatabase(name);
        for (String collection : database.listCollectionNames()) {
          database
              .getCollection(collection)
              .find()
              .forEach(document -> leftover(name, collection, document, found));
        }
      }
    }
    return found;
  }

  private static void leftover(
      String database, String collection, Document document, List<Leftover> found) {
    String id = String.valueOf(document.get("_id"));
    if (collection.equals("parked-keys")) {
      found.add(new Leftover(database, collection, id, "parked: " + document.get("reason")));
    }
    if (document.get("outbox") instanceof List<?> events && !events.isEmpty()) {
      String blocked = document.containsKey("relayBlocked") ? ", given up" : "";
      found.add(new Leftover(database, collection, id, events.size() + " not sent" + blocked));
    }
  }

  private Stream<Document> bodies(String service, String collection) {
    List<Document> documents = new ArrayList<>();
    client
        .getDatabase(PREFIX + service + "_" + tenant.replace('-', '_'))
        .getCollection(collection)
        .find()
        .into(documents);
    return documents.stream()
        .map(document -> required(document, "body").append("_id", document.get("_id")));
  }

  private Order order(Document body) {
    Document state = required(body, "state");
    Document ledger = required(body, "ledger");
    return new Order(
        tenant,
        text(body, "_id"),
        text(state, "_class"),
        (int) number(child(state, "review"), "round"),
        children(ledger, "attempts").map(Documents::attempt).toList(),
        children(ledger, "refunds").map(Documents::owed).toList());
  }

  private static Attempt attempt(Document attempt) {
    Document state = required(attempt, "state");
    return new Attempt(
        text(attempt, "outTradeNo"),
        text(state, "_class"),
        text(state, "transactionId"),
        number(attempt, "amountInFen"));
  }

  private static Owed owed(Document refund) {
    return new Owed(
        text(refund, "outRefundNo"),
        text(refund, "outTradeNo"),
        number(refund, "amountInFen"),
        text(required(refund, "state"), "_class"));
  }

  private Stream<Photo> photos(Document body) {
    Document photos = required(body, "photos");
    String orderId = text(body, "orderId");
    return Stream.concat(
        children(photos, "revisions").map(revision -> photo(orderId, revision, true)),
        children(photos, "announced").map(revision -> photo(orderId, revision, false)));
  }

  private Photo photo(String orderId, Document revision, boolean stored) {
    return new Photo(
        tenant,
        orderId,
        (int) number(revision, "number"),
        text(revision, "sha256"),
        text(revision, "originalKey"),
        text(revision, "previewKey"),
        stored);
  }

  private StandardPhoto standardPhoto(Document body) {
    Document state = required(body, "state");
    return new StandardPhoto(
        tenant,
        text(body, "orderId"),
        (int) number(body, "revision"),
        text(state, "_class").equals("standard-photo-published"),
        text(body, "key"),
        text(state, "sha256"));
  }

  private Task task(Document body) {
    Document photo = required(body, "photo");
    return new Task(
        tenant,
        text(body, "_id"),
        text(photo, "orderId"),
        (int) number(body, "round"),
        (int) number(photo, "revision"),
        text(required(body, "state"), "decision").toLowerCase(Locale.ROOT));
  }

  /** A document of another shape than is known here says nothing: nothing is lost by that. */
  private static Document required(Document document, String member) {
    Document child = document.get(member, Document.class);
    if (child == null) {
      throw new MongoException(document.get("_id") + " has no " + member);
    }
    return child;
  }

  private static Document child(Document document, String member) {
    return Objects.requireNonNullElseGet(document.get(member, Document.class), Document::new);
  }

  private static Stream<Document> children(Document document, String member) {
    List<Document> list = document.getList(member, Document.class);
    return list == null ? Stream.of() : list.stream();
  }

  private static String text(Document document, String member) {
    @Nullable Object value = document.get(member);
    return value == null ? "" : value.toString();
  }

  private static long number(Document document, String member) {
    return document.get(member) instanceof Number number ? number.longValue() : 0;
  }
}
