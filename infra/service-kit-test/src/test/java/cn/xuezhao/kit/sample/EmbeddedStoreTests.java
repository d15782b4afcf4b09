package cn.xuezhao.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.ServiceTest;
import com.mongodb.client.MongoClient;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The embedded document store keeps the store contract, and looks at no document in vain. */
@ServiceTest
class EmbeddedStoreTests extends StoreContract {

  @Autowired MongoClient mongo;

  @Test
  void examinesOneDocumentForAConditionalUpdate() {
    for (int i = 0; i < 200; i++) {
      send();
    }
    Parcel parcel = send();
    // The relay and the sweeps look at documents too; the least of some tries is the command alone.
    long least = LongStream.range(0, 20).map(i -> examinedByKnocking(parcel)).min().orElseThrow();
    assertThat(least).as("one for the read, one for the update").isEqualTo(2);
  }

  private long examinedByKnocking(Parcel parcel) {
    long before = examined();
    inTenant(() -> parcels.change(parcel.id(), Parcel::knock));
    return examined() - before;
  }

  private long examined() {
    return mongo
        .getDatabase("admin")
        .runCommand(new Document("serverStatus", 1))
        .get("xuezhao", Document.class)
        .get("documentsExamined", Number.class)
        .longValue();
  }
}
