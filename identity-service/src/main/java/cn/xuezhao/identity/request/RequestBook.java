package cn.xuezhao.identity.request;

import cn.xuezhao.identity.institution.Batch;
import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Where open requests stand until somebody decides or their time is over. */
@Component
final class RequestBook {

  private final RequestStore store;
  private final RequestSeal seal;
  private final Policies<IdentityPolicy> policies;
  private final Ids ids;
  private final Clock clock;

  RequestBook(
      RequestStore store,
      RequestSeal seal,
      Policies<IdentityPolicy> policies,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.seal = seal;
    this.policies = policies;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param reason what the machine said
   */
  VerificationRequest open(
      String studentId, Batch batch, String batchCode, String reason, Typed typed) {
    String id = ids.next("vrq");
    Instant now = clock.instant();
    return store.open(
        new VerificationRequest(
            id,
            VerificationRequest.slotOf(studentId, batch.batchId()),
            studentId,
            batch.batchId(),
            batchCode,
            batch.institutionId(),
            reason,
            now,
            now.plus(policies.current().verification().requestOpenFor()),
            new RequestState.Open(seal.typed(studentId, id, typed))));
  }
}
