package cn.xuezhao.broken.wire.undeclared;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

@Topic("identity.verified")
public record IdentityVerified(
    String enrollmentId, String studentId, String batchId, String nickname, Instant verifiedAt)
    implements DomainEvent {

  @Override
  public String key() {
    return studentId;
  }
}
