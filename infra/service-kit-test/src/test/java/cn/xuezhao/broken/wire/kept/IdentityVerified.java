package cn.xuezhao.broken.wire.kept;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

@Topic("identity.verified")
public record IdentityVerified(
    String enrollmentId, String studentId, String batchId, Instant verifiedAt)
    implements DomainEvent {

  @Override
  public String key() {
    return enrollmentId;
  }
}
