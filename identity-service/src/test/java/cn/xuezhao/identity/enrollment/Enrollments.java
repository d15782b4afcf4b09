package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.verification.PersonKeys;
import java.time.Instant;

/** Enrollments for tests of this feature. */
final class Enrollments {

  static final Instant NOW = Instant.parse("2026-11-26T01:12:45.123Z");

  private Enrollments() {}

  static Enrollment open(String id, String studentId) {
    return new Enrollment(
        id,
        id + ":slot",
        id + ":slot",
        studentId,
        "bat_1",
        new PersonKeys("mark", "roll", null),
        NOW,
        new EnrollmentState.Open(new SealedFields("key", "record", "phone", true, null)));
  }

  static Release release() {
    return new Release(Release.Reason.LOST_PHONE, null, "registrar1", NOW);
  }
}
