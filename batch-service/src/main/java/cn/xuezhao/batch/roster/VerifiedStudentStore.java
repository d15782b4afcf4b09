package cn.xuezhao.batch.roster;

import static com.mongodb.client.model.Filters.eq;

import cn.xuezhao.kit.store.TenantDatabases;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Whose collection code has agreed with the roster, by the keyed id of the entry: nobody can tell
 * from it who that is, and it is the same in every import of the batch.
 */
@Component
final class VerifiedStudentStore {

  private static final String BATCH = "batchId";

  private final TenantDatabases databases;

  VerifiedStudentStore(TenantDatabases databases, TenantPolicies policies) {
    this.databases = databases;
    policies
        .tenants()
        .forEach(
            tenant -> TenantContext.run(tenant, () -> marks().createIndex(new Document(BATCH, 1))));
  }

  void mark(String batchId, String entryId, Instant now) {
    try {
      marks()
          .updateOne(
              eq("_id", entryId),
              Updates.combine(
                  Updates.setOnInsert(BATCH, batchId), Updates.setOnInsert("since", now)),
              new UpdateOptions().upsert(true));
    } catch (MongoWriteException race) {
      if (race.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw race;
      }
    }
  }

  /** Entry ids of all verified students of a batch. */
  Set<String> of(String batchId) {
    Set<String> ids = new HashSet<>();
    marks().find(eq(BATCH, batchId)).forEach(mark -> ids.add(mark.getString("_id")));
    return ids;
  }

  private MongoCollection<Document> marks() {
    return databases.collection("verified-students");
  }
}
