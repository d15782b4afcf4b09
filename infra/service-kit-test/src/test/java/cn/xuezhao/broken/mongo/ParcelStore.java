package cn.xuezhao.broken.mongo;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

record ParcelStore(MongoCollection<Document> parcels) {

  void follow() {
    parcels.watch();
  }
}
