package cn.xuezhao.kit.inbox;

import cn.xuezhao.kit.store.TenantDatabases;
import cn.xuezhao.kit.tenant.TenantContext;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Keys whose event could not be handled. Later events of a parked key wait in the dead-letter topic
 * behind it, so that order per key is kept until somebody replays it.
 */
final class ParkedKeys {

  private final TenantDatabases databases;
  private final Clock clock;

  ParkedKeys(TenantDatabases databases, Clock clock) {
    this.databases = databases;
    this.clock = clock;
  }

  boolean contains(String tenant, String topic, String key) {
    return TenantContext.call(
        tenant, () -> collection().find(Filters.eq("_id", id(topic, key))).first() != null);
  }

  void park(String tenant, String topic, String key, String reason) {
    Bson update =
        Updates.combine(
            Updates.setOnInsert("topic", topic),
            Updates.setOnInsert("key", key),
            Updates.setOnInsert("reason", reason),
            Updates.setOnInsert("since", clock.instant()),
            Updates.inc("records", 1));
    TenantContext.run(
        tenant,
        () ->
            collection()
                .updateOne(
                    Filters.eq("_id", id(topic, key)), update, new UpdateOptions().upsert(true)));
  }

  void release(String tenant, String topic, String key) {
    TenantContext.run(tenant, () -> collection().deleteOne(Filters.eq("_id", id(topic, key))));
  }

  List<String> keys(String tenant, String topic) {
    List<String> keys = new ArrayList<>();
    TenantContext.run(
        tenant,
        () ->
            collection()
                .find(Filters.eq("topic", topic))
                .forEach(document -> keys.add(document.getString("key"))));
    return keys;
  }

  private MongoCollection<Document> collection() {
    return databases.collection("parked-keys");
  }

  private static String id(String topic, String key) {
    return topic + "|" + key;
  }
}
