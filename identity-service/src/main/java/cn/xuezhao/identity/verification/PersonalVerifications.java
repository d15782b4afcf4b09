package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.document.IdTail;
import cn.xuezhao.identity.institution.Batch;
import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Verifications that a person of the school decided. The roster still has its say, so that a record
 * that is not the school's cannot be let in by anybody.
 */
@Component
public final class PersonalVerifications {

  private static final String PERSON = "person";

  private final Rosters rosters;
  private final Recognizing recognizing;
  private final Verifications verifications;
  private final Policies<IdentityPolicy> policies;

  PersonalVerifications(
      Rosters rosters,
      Recognizing recognizing,
      Verifications verifications,
      Policies<IdentityPolicy> policies) {
    this.rosters = rosters;
    this.recognizing = recognizing;
    this.verifications = verifications;
    this.policies = policies;
  }

  /** A typed name as it is kept; empty when it cannot be one. */
  public Optional<String> name(String typed) {
    return MaskedName.typed(typed);
  }

  /** A typed end of the document number; empty when it cannot be one. */
  public Optional<String> idTail(String typed) {
    return IdTail.asTyped(typed, policies.current().idTail().length());
  }

  /** What typed data and roster say together; what differs is a problem for whoever decides. */
  public Verifications.Confirmable agree(Batch batch, Claim claim) {
    String tail = Optional.ofNullable(claim.idTail()).flatMap(this::idTail).orElse(null);
    RosterMatch.Found found =
        rosters.find(
            new Rosters.Question(
                claim.batchCode(),
                claim.requestId(),
                claim.studentNumber(),
                batch.institution(),
                claim.name(),
                tail));
    RosterRow row = found.row();
    var verified =
        new VerifiedRecord(
            row.name() == null ? claim.name() : row.name(),
            row.studentNumber() == null ? claim.studentNumber() : row.studentNumber(),
            row.institution() == null ? batch.institution() : row.institution(),
            row.level(),
            row.year(),
            row.documentTail() == null ? tail : row.documentTail(),
            null,
            null,
            null,
            PERSON);
    return new Verifications.Confirmable(
        found.batchId(),
        recognizing.slot(found, verified),
        recognizing.keys(verified, null),
        verified);
  }

  /**
   * Makes the verification once, however often it is asked for. A student who waited for a person
   * is not there to confirm at once, and gets as long as the person had.
   */
  public void create(
      String id, String studentId, Verifications.Confirmable agreed, Instant decidedAt) {
    Instant expiresAt = decidedAt.plus(policies.current().verification().requestOpenFor());
    verifications.create(id, studentId, agreed, expiresAt);
  }

  /**
   * What a student typed and a person found right.
   *
   * @param requestId in the place of the collection code's id
   */
  public record Claim(
      String requestId,
      String batchCode,
      String studentNumber,
      String name,
      @Nullable String idTail) {

    @Override
    public String toString() {
      return "Claim[" + requestId + "]";
    }
  }
}
