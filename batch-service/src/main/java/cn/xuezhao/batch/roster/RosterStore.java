package cn.xuezhao.batch.roster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import cn.xuezhao.batch.publication.CurrentRoster;
import cn.xuezhao.kit.store.TenantDatabases;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Entries of rosters, written many at a time and never changed. Which import counts is decided by
 * the batch alone, so an import that was interrupted is litter that nobody sees.
 */
@Component
final class RosterStore {

  /** About 1 MB a command. */
  private static final int CHUNK = 1_000;

  private static final String ID = "_id";
  private static final String BATCH = "batchId";
  private static final String ROSTER = "rosterId";
  private static final String NUMBER = "number";
  private static final String KEY = "key";
  private static final String SEALED = "sealed";

  private final TenantDatabases databases;

  RosterStore(TenantDatabases databases, TenantPolicies policies) {
    this.databases = databases;
    policies
        .tenants()
        .forEach(
            tenant ->
                TenantContext.run(tenant, () -> entries().createIndex(new Document(BATCH, 1))));
  }

  void insert(String batchId, CurrentRoster roster, List<SealedEntry> sealed) {
    for (int from = 0; from < sealed.size(); from += CHUNK) {
      List<SealedEntry> chunk = sealed.subList(from, Math.min(from + CHUNK, sealed.size()));
      entries().insertMany(chunk.stream().map(entry -> document(batchId, roster, entry)).toList());
    }
  }

  Optional<SealedEntry> find(String rosterId, String entryId) {
    return Optional.ofNullable(entries().find(eq(ID, id(rosterId, entryId))).first())
        .map(
            document ->
                new SealedEntry(entryId, document.getString(KEY), document.getString(SEALED)));
  }

  /** All entries of one import. */
  List<SealedEntry> all(String batchId, String rosterId) {
    List<SealedEntry> all = new ArrayList<>();
    entries()
        .find(and(eq(BATCH, batchId), eq(ROSTER, rosterId)))
        .forEach(
            document ->
                all.add(
                    new SealedEntry(
                        document.getString(ID).substring(rosterId.length() + 1),
                        document.getString(KEY),
                        document.getString(SEALED))));
    return all;
  }

  /** Entry ids of one import, without opening anything. */
  Set<String> ids(String batchId, String rosterId) {
    Set<String> ids = new HashSet<>();
    entries()
        .find(and(eq(BATCH, batchId), eq(ROSTER, rosterId)))
        .projection(Projections.include(ID))
        .forEach(document -> ids.add(document.getString(ID).substring(rosterId.length() + 1)));
    return ids;
  }

  /**
   * Removes what replaced and interrupted imports of the batch left, but for the one an undo would
   * bring back; not what a later import, which has a higher number, is storing at this moment.
   */
  void deleteReplacedBy(String batchId, CurrentRoster roster, @Nullable CurrentRoster previous) {
    Bson replaced =
        and(eq(BATCH, batchId), lte(NUMBER, roster.number()), ne(ROSTER, roster.rosterId()));
    entries()
        .deleteMany(previous == null ? replaced : and(replaced, ne(ROSTER, previous.rosterId())));
  }

  /** Removes an import that will never count. */
  void delete(String batchId, CurrentRoster roster) {
    entries().deleteMany(and(eq(BATCH, batchId), eq(ROSTER, roster.rosterId())));
  }

  private static Document document(String batchId, CurrentRoster roster, SealedEntry entry) {
    return new Document(ID, id(roster.rosterId(), entry.entryId()))
        .append(BATCH, batchId)
        .append(ROSTER, roster.rosterId())
        .append(NUMBER, roster.number())
        .append(KEY, entry.key())
        .append(SEALED, entry.sealed());
  }

  /** Found by one look-up, and unique within an import by construction. */
  private static String id(String rosterId, String entryId) {
    return rosterId + ":" + entryId;
  }

  private MongoCollection<Document> entries() {
    return databases.collection("roster-entries");
  }
}
