package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.enrollment.EnrollmentState.Erased;
import cn.xuezhao.identity.enrollment.EnrollmentState.Open;
import cn.xuezhao.identity.enrollment.EnrollmentState.Released;
import cn.xuezhao.identity.verification.PersonKeys;
import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.IllegalTransition;
import cn.xuezhao.kit.domain.NotFound;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * A student in a batch, with the record the school supplied and the contact data they added. The
 * record never changes here: wrong data is the school's to correct (L-9).
 *
 * @param id derived from the verification, so that a repeated confirmation makes no second one
 * @param slot the place in the batch; the same for whoever shows the same school-roll record
 * @param openSlot the same while this enrollment holds the place; only one can
 * @param person by whom one person is known again
 */
@TypeAlias("enrollment")
record Enrollment(
    @Id String id,
    String slot,
    @Nullable String openSlot,
    String studentId,
    String batchId,
    PersonKeys person,
    Instant verifiedAt,
    EnrollmentState state)
    implements Aggregate {

  static String idFor(String verificationId) {
    return "enr_" + afterPrefix(verificationId);
  }

  String verificationId() {
    return "ver_" + afterPrefix(id);
  }

  /** The student exists in the batch from now on. */
  Change<Enrollment> open() {
    return Change.of(this, new IdentityVerified(id, studentId, batchId, verifiedAt));
  }

  /** The photo shall also go to this address (G-29). */
  Change<Enrollment> changeEmail(String sealedEmail) {
    return switch (state) {
      case Open(SealedFields fields) ->
          become(
              new Open(
                  new SealedFields(
                      fields.key(),
                      fields.record(),
                      fields.phone(),
                      fields.phoneVerified(),
                      sealedEmail)));
      case EnrollmentState other -> throw new IllegalTransition("change-email", this, other);
    };
  }

  /** Frees the place for the same student with another account; repeating it changes nothing. */
  Change<Enrollment> release(Release release) {
    return switch (state) {
      case Open(SealedFields fields) -> become(new Released(fields, release));
      case Released _ -> Change.none(this);
      case EnrollmentState other -> throw new IllegalTransition("release", this, other);
    };
  }

  /** Destroys the key of everything personal, and what the person could be known again by. */
  Change<Enrollment> erase(Instant at) {
    return switch (state) {
      case Open _, Released _ ->
          Change.of(
              new Enrollment(
                  id, "", null, studentId, batchId, PersonKeys.NONE, verifiedAt, new Erased(at)));
      case Erased _ -> Change.none(this);
    };
  }

  boolean isOpen() {
    return state instanceof Open;
  }

  boolean isErased() {
    return state instanceof Erased;
  }

  /** What is left to be read; of an erased enrollment nothing is. */
  SealedFields fields() {
    return switch (state) {
      case Open(SealedFields fields) -> fields;
      case Released(SealedFields fields, Release _) -> fields;
      case Erased _ -> throw new NotFound("enrollment");
    };
  }

  private Change<Enrollment> become(EnrollmentState next) {
    String held = next instanceof Open ? openSlot : null;
    return Change.of(new Enrollment(id, slot, held, studentId, batchId, person, verifiedAt, next));
  }

  private static String afterPrefix(String prefixed) {
    return prefixed.substring(prefixed.indexOf('_') + 1);
  }

  @Override
  public String toString() {
    return "Enrollment[" + id + "]";
  }
}
