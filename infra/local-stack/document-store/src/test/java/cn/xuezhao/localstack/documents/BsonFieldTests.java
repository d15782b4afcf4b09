package cn.xuezhao.localstack.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BsonFieldTests {

  private static final Document DOCUMENT =
      new Document("_id", "ord_1")
          .append("nothing", null)
          .append("yes", true)
          .append("int", 1)
          .append("long", 2L)
          .append("double", 0.5)
          .append("at", Instant.parse("2026-11-26T00:00:00Z"))
          .append("text", "辽宁")
          .append("list", List.of("relayAt", 5))
          .append("inner", new Document("relayAt", 6))
          .append("id", new ObjectId())
          .append("uuid", new UUID(1, 2))
          .append("bytes", new BinData(new byte[300]))
          .append("money", new Decimal128(new BigDecimal("20.00")))
          .append("relayAt", 7);

  @Test
  void readsEveryFieldPastAllOthers() {
    byte[] bytes = StoredValues.encode(DOCUMENT);

    assertThat(DOCUMENT.keySet())
        .allSatisfy(
            field -> assertThat(new BsonField(field).read(bytes)).isEqualTo(DOCUMENT.get(field)));
  }

  @Test
  void absentFieldIsMissing() {
    byte[] bytes = StoredValues.encode(DOCUMENT);

    assertThat(new BsonField("relay").read(bytes)).isSameAs(Missing.getInstance());
    assertThat(new BsonField("dueAt").read(StoredValues.encode(new Document())))
        .isSameAs(Missing.getInstance());
  }
}
