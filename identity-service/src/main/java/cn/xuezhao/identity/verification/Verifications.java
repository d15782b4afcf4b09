package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of verified records: they are shown, and confirmed into an enrollment. */
@Component
public final class Verifications {

  private final VerificationStore store;
  private final RecordSeal seal;
  private final Policies<IdentityPolicy> policies;
  private final Ids ids;
  private final Clock clock;

  Verifications(
      VerificationStore store,
      RecordSeal seal,
      Policies<IdentityPolicy> policies,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.seal = seal;
    this.policies = policies;
    this.ids = ids;
    this.clock = clock;
  }

  /** A verification of this student that may become an enrollment now. */
  public Confirmable confirmable(String id, String studentId) {
    Verification verification = store.get(id, studentId);
    String sealed = verification.confirmableRecord(clock.instant());
    return new Confirmable(
        verification.batchId(),
        verification.slot(),
        verification.person(),
        seal.open(studentId, id, sealed));
  }

  public void confirm(String id, String enrollmentId) {
    store.change(id, verification -> verification.confirm(enrollmentId));
  }

  Verification create(String studentId, Outcome.Right right) {
    String id = ids.next("ver");
    Instant now = clock.instant();
    Instant expiresAt = now.plus(policies.current().verification().resultValidFor());
    var state = new VerificationState.Verified(seal.seal(studentId, id, right.record()), expiresAt);
    return store.create(
        new Verification(id, studentId, right.batchId(), right.slot(), right.person(), now, state));
  }

  Shown shown(String id, String studentId) {
    Verification verification = store.get(id, studentId);
    return switch (verification.state()) {
      case VerificationState.Verified verified
          when clock.instant().isBefore(verified.expiresAt()) ->
          new Shown(
              "verified", seal.open(studentId, id, verified.record()), verified.expiresAt(), null);
      case VerificationState.Confirmed confirmed ->
          new Shown("confirmed", null, null, confirmed.enrollmentId());
      case VerificationState.Verified _, VerificationState.Expired _ ->
          new Shown("expired", null, null, null);
    };
  }

  /** What an enrollment is made of. */
  public record Confirmable(String batchId, String slot, String person, VerifiedRecord record) {

    @Override
    public String toString() {
      return "Confirmable[" + batchId + "]";
    }
  }

  /** A verification as its student sees it. */
  record Shown(
      String status,
      @Nullable VerifiedRecord record,
      @Nullable Instant expiresAt,
      @Nullable String enrollmentId) {}
}
