package cn.xuezhao.kit.store;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.tenant.TenantContext;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;

/** Opens the aggregate stores of a service. */
public final class AggregateStores {

  private final StoreParts parts;
  private final List<String> tenants;
  private final List<AggregateType<?>> types = new CopyOnWriteArrayList<>();

  AggregateStores(StoreParts parts, List<String> tenants) {
    this.parts = parts;
    this.tenants = List.copyOf(tenants);
  }

  /**
   * @param collection plural noun; the collection's name in every tenant's database
   * @param indexes besides the kit's own on the relay's and the deadlines' marks
   */
  public <A extends Aggregate> AggregateStore<A> open(
      Class<A> type, String collection, Index... indexes) {
    String noun =
        type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    AggregateType<A> opened = new AggregateType<>(type, collection, noun, List.of(indexes));
    types.add(opened);
    tenants.forEach(tenant -> TenantContext.run(tenant, () -> index(opened)));
    return new AggregateStore<>(opened, parts);
  }

  /** Collections of all stores opened so far, for the sweeps. */
  public List<String> collections() {
    return types.stream().map(AggregateType::collection).toList();
  }

  private void index(AggregateType<?> type) {
    MongoCollection<Document> collection = parts.databases().collection(type.collection());
    IndexOptions sparse = new IndexOptions().sparse(true);
    collection.createIndex(new Document(Fields.RELAY_AT, 1), sparse);
    collection.createIndex(new Document(Fields.DUE_AT, 1), sparse);
    type.indexes().forEach(index -> collection.createIndex(index.keys(), index.options()));
  }
}
