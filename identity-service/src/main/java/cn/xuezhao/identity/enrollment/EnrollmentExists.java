package cn.xuezhao.identity.enrollment;

import cn.xuezhao.kit.domain.Refusal;

/** The student confirmed this record for this batch before. */
final class EnrollmentExists extends Refusal {

  private static final long serialVersionUID = 1L;

  EnrollmentExists(String enrollmentId) {
    super(
        Kind.CONFLICT,
        "enrollment-exists",
        "You already take part in this batch. Open the existing order.");
    member("enrollmentId", enrollmentId);
  }
}
