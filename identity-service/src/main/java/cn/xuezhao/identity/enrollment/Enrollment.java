package cn.xuezhao.identity.enrollment;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * A student in a batch, with the record the school supplied and the contact data they added. The
 * record never changes here: wrong data is the school's to correct (L-9).
 *
 * @param id derived from the verification, so that a repeated confirmation makes no second one
 * @param openSlot the place in the batch; held once, whoever shows the same school-roll record
 * @param record sealed
 * @param phone sealed
 * @param email sealed; null where the centre asks for it only at download (G-29)
 */
@TypeAlias("enrollment")
record Enrollment(
    @Id String id,
    String openSlot,
    String studentId,
    String batchId,
    String record,
    String phone,
    @Nullable String email,
    Instant verifiedAt)
    implements Aggregate {

  static String idFor(String verificationId) {
    return "enr_" + verificationId.substring(verificationId.indexOf('_') + 1);
  }

  /** The student exists in the batch from now on. */
  Change<Enrollment> open() {
    return Change.of(this, new IdentityVerified(id, studentId, batchId, verifiedAt));
  }

  @Override
  public String toString() {
    return "Enrollment[" + id + "]";
  }
}
