package cn.xuezhao.kit.store;

import cn.xuezhao.kit.tenant.TenantContext;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** One database per service and tenant; which one is decided by the bound tenant alone. */
public final class TenantDatabases {

  private final MongoClient client;
  private final String prefix;

  /**
   * @param service short name, for example {@code order}
   */
  public TenantDatabases(MongoClient client, String service) {
    this.client = client;
    this.prefix = "xuezhao_" + service + "_";
  }

  public MongoCollection<Document> collection(String name) {
    return client
        .getDatabase(prefix + TenantContext.current().replace('-', '_'))
        .getCollection(name);
  }
}
