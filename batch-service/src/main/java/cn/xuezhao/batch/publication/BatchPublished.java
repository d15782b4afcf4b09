package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

/** A batch can be joined, or changed after that; the whole state every time. */
@Topic("batch.published")
record BatchPublished(
    String batchId,
    int revision,
    String code,
    String displayName,
    String institutionId,
    long priceInFen,
    String payer,
    Instant opensAt,
    Instant closesAt,
    int expectedStudents)
    implements DomainEvent {

  @Override
  public String key() {
    return batchId;
  }
}
