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

  /** Forgets whose verification it was; for data whose time is over. */
  public void erase(String id) {
    store.erase(id);
  }

  Verification create(String studentId, Outcome.Right right) {
    var agreed = new Confirmable(right.batchId(), right.slot(), right.person(), right.record());
    Instant expiresAt = clock.instant().plus(policies.current().verification().resultValidFor());
    return store.create(verified(ids.next("ver"), studentId, agreed, expiresAt));
  }

  /** Once per id; whoever repeats it after a crash finds it done. */
  void create(String id, String studentId, Confirmable agreed, Instant expiresAt) {
    store.createOnce(verified(id, studentId, agreed, expiresAt));
  }

  private Verification verified(
      String id, String studentId, Confirmable agreed, Instant expiresAt) {
    var state =
        new VerificationState.Verified(seal.seal(studentId, id, agreed.record()), expiresAt);
    return new Verification(
        id, studentId, agreed.batchId(), agreed.slot(), agreed.person(), clock.instant(), state);
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
  public record Confirmable(String batchId, String slot, PersonKeys person, VerifiedRecord record) {

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
