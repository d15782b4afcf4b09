package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.verification.VerificationState.Confirmed;
import cn.xuezhao.identity.verification.VerificationState.Expired;
import cn.xuezhao.identity.verification.VerificationState.Verified;
import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * A collection code that agreed with the roster of a batch, shown by one student.
 *
 * @param slot the place in the batch this record stands for; one open enrollment holds it
 * @param person keyed hashes of whose record it is
 */
@TypeAlias("verification")
record Verification(
    @Id String id,
    String studentId,
    String batchId,
    String slot,
    PersonKeys person,
    Instant verifiedAt,
    VerificationState state)
    implements Aggregate {

  @Override
  public @Nullable Instant dueAt() {
    return switch (state) {
      case Verified verified -> verified.expiresAt();
      case Confirmed _, Expired _ -> null;
    };
  }

  /**
   * The enrollment exists when this is called, so a verification that expired meanwhile follows.
   */
  Change<Verification> confirm(String enrollmentId) {
    return switch (state) {
      case Verified _, Expired _ -> become(new Confirmed(enrollmentId));
      case Confirmed confirmed when confirmed.enrollmentId().equals(enrollmentId) ->
          Change.none(this);
      case Confirmed confirmed -> throw new VerificationUsed(confirmed.enrollmentId());
    };
  }

  /** What was not confirmed in time is forgotten: it holds personal data without a purpose. */
  Change<Verification> expire(Instant now) {
    return switch (state) {
      case Verified verified when !now.isBefore(verified.expiresAt()) -> become(new Expired());
      case Verified _, Confirmed _, Expired _ -> Change.none(this);
    };
  }

  /** Nothing of it is anybody's any more; that there was one stays. */
  Change<Verification> erase() {
    return person.equals(PersonKeys.NONE)
        ? Change.none(this)
        : Change.of(
            new Verification(
                id, studentId, batchId, "", PersonKeys.NONE, verifiedAt, new Expired()));
  }

  /** The sealed record of a verification that may become an enrollment now. */
  String confirmableRecord(Instant now) {
    return switch (state) {
      case Verified verified when now.isBefore(verified.expiresAt()) -> verified.record();
      case Confirmed confirmed -> throw new VerificationUsed(confirmed.enrollmentId());
      case Verified _, Expired _ -> throw new VerificationExpired();
    };
  }

  private Change<Verification> become(VerificationState next) {
    return Change.of(new Verification(id, studentId, batchId, slot, person, verifiedAt, next));
  }

  @Override
  public String toString() {
    return "Verification[" + id + "]";
  }
}
