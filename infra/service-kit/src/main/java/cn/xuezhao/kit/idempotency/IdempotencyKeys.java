package cn.xuezhao.kit.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import cn.xuezhao.kit.store.TenantDatabases;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.bson.types.Binary;

/** What was answered to which key, per tenant; the lease lets a crashed request be repeated. */
final class IdempotencyKeys {

  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration KEPT = Duration.ofDays(3);

  private final TenantDatabases databases;
  private final Clock clock;

  IdempotencyKeys(TenantDatabases databases, Clock clock) {
    this.databases = databases;
    this.clock = clock;
  }

  /** What to do with a request. */
  sealed interface Claim {
    /** Nobody has sent this key: go ahead. */
    record Fresh() implements Claim {}

    /** Another request with this key is on its way. */
    record Running() implements Claim {}

    /** The key belongs to a request with another body. */
    record OtherRequest() implements Claim {}

    /** Answered already. */
    record Answered(int status, String contentType, Binary body) implements Claim {}
  }

  Claim claim(String id, String requestHash) {
    Instant now = clock.instant();
    Document fresh =
        new Document("_id", id)
            .append("request", requestHash)
            .append("leasedUntil", now.plus(LEASE))
            .append("keptUntil", now.plus(KEPT));
    try {
      collection().insertOne(fresh);
      return new Claim.Fresh();
    } catch (MongoWriteException taken) {
      if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw taken;
      }
      return known(id, requestHash, now);
    }
  }

  void answered(String id, int status, String contentType, byte[] body) {
    collection()
        .updateOne(
            eq("_id", id),
            Updates.combine(
                Updates.set("status", status),
                Updates.set("contentType", contentType),
                Updates.set("body", new Binary(body)),
                Updates.unset("leasedUntil")));
  }

  /** The effect is not known to have happened: the next request with this key runs. */
  void forget(String id) {
    collection().deleteOne(eq("_id", id));
  }

  private Claim known(String id, String requestHash, Instant now) {
    Document known = collection().find(eq("_id", id)).first();
    if (known == null || known.getDate("keptUntil").toInstant().isBefore(now)) {
      forget(id);
      return claim(id, requestHash);
    }
    if (!requestHash.equals(known.getString("request"))) {
      return new Claim.OtherRequest();
    }
    Integer status = known.getInteger("status");
    if (status != null) {
      return new Claim.Answered(
          status, known.getString("contentType"), known.get("body", Binary.class));
    }
    return takeOver(id, now) ? new Claim.Fresh() : new Claim.Running();
  }

  private boolean takeOver(String id, Instant now) {
    return collection()
            .updateOne(
                and(eq("_id", id), lt("leasedUntil", now)),
                Updates.set("leasedUntil", now.plus(LEASE)))
            .getMatchedCount()
        == 1;
  }

  private MongoCollection<Document> collection() {
    return databases.collection("idempotency-keys");
  }
}
