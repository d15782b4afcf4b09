package cn.xuezhao.kit.sample;

import cn.xuezhao.kit.test.ServiceTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** A real MongoDB replica set keeps the same contract; skipped where no Docker engine answers. */
@ServiceTest
@Testcontainers(disabledWithoutDocker = true)
class ReplicaSetStoreTests extends StoreContract {

  @Container
  static final MongoDBContainer MONGO = new MongoDBContainer("mongo:7.0").withReplicaSet();

  @DynamicPropertySource
  static void documents(DynamicPropertyRegistry registry) {
    registry.add("test.documents", MONGO::getConnectionString);
  }
}
