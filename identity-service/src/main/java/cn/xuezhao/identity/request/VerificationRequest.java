package cn.xuezhao.identity.request;

import cn.xuezhao.identity.request.RequestState.Accepted;
import cn.xuezhao.identity.request.RequestState.Expired;
import cn.xuezhao.identity.request.RequestState.Open;
import cn.xuezhao.identity.request.RequestState.Refused;
import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.IllegalTransition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * A student asks a person to look, because no machine can read the collection code.
 *
 * @param openSlot student and batch while it is open; nobody asks twice at once
 * @param reason what the machine said, a problem's word; the student did not choose it
 * @param batchCode as typed, for the comparison with the roster
 */
@TypeAlias("verification-request")
record VerificationRequest(
    @Id String id,
    @Nullable String openSlot,
    String studentId,
    String batchId,
    String batchCode,
    String institutionId,
    String reason,
    Instant requestedAt,
    Instant expiresAt,
    RequestState state)
    implements Aggregate {

  static String slotOf(String studentId, String batchId) {
    return studentId + ":" + batchId;
  }

  /** The verification an accepted request becomes has a derived id, so that it becomes one. */
  String verificationId() {
    return "ver_" + id.substring(id.indexOf('_') + 1);
  }

  @Override
  public @Nullable Instant dueAt() {
    return switch (state) {
      case Open _ -> expiresAt;
      case Accepted accepted -> accepted.outcome() == null ? null : accepted.decided().at();
      case Refused _, Expired _ -> null;
    };
  }

  /**
   * @param outcome the agreed record, sealed
   */
  Change<VerificationRequest> accept(Decided decided, String outcome) {
    return switch (state) {
      case Open _ -> become(new Accepted(decided, verificationId(), outcome));
      case Accepted _ -> Change.none(this);
      case RequestState other -> throw new IllegalTransition("accept", this, other);
    };
  }

  Change<VerificationRequest> refuse(Decided decided) {
    return switch (state) {
      case Open _ -> become(new Refused(decided));
      case Refused _ -> Change.none(this);
      case RequestState other -> throw new IllegalTransition("refuse", this, other);
    };
  }

  /** The verification exists; the request need not hold the record any longer. */
  Change<VerificationRequest> settle() {
    return switch (state) {
      case Accepted accepted when accepted.outcome() != null ->
          become(new Accepted(accepted.decided(), accepted.verificationId(), null));
      case Open _, Accepted _, Refused _, Expired _ -> Change.none(this);
    };
  }

  Change<VerificationRequest> expire(Instant now) {
    return switch (state) {
      case Open _ when !now.isBefore(expiresAt) -> become(new Expired());
      case Open _, Accepted _, Refused _, Expired _ -> Change.none(this);
    };
  }

  private Change<VerificationRequest> become(RequestState next) {
    return Change.of(
        new VerificationRequest(
            id,
            null,
            studentId,
            batchId,
            batchCode,
            institutionId,
            reason,
            requestedAt,
            expiresAt,
            next));
  }

  @Override
  public String toString() {
    return "VerificationRequest[" + id + "]";
  }

  /**
   * Who of the school decided.
   *
   * @param note for the student, sealed; null when there is none
   */
  @TypeAlias("request-decision")
  record Decided(String by, Instant at, @Nullable String note) {}
}
