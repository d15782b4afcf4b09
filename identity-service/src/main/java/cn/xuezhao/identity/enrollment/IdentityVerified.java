package cn.xuezhao.identity.enrollment;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

/** A student takes part in a batch: the code was genuine, the roster agreed, contacts are there. */
@Topic("identity.verified")
record IdentityVerified(String enrollmentId, String studentId, String batchId, Instant verifiedAt)
    implements DomainEvent {

  @Override
  public String key() {
    return enrollmentId;
  }
}
