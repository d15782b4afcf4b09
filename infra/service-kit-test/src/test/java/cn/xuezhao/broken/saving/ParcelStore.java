package cn.xuezhao.broken.saving;

import org.springframework.data.mongodb.core.MongoOperations;

record ParcelStore(MongoOperations operations) {

  void store(Object parcel) {
    operations.save(parcel);
  }
}
