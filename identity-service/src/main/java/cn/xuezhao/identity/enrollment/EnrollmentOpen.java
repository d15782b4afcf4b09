package cn.xuezhao.identity.enrollment;

import cn.xuezhao.kit.domain.Refusal;

/** The student takes part in a batch; what was collected there has a retention of its own. */
final class EnrollmentOpen extends Refusal {

  private static final long serialVersionUID = 1L;

  EnrollmentOpen(String enrollmentId) {
    super(
        Kind.CONFLICT,
        "enrollment-open",
        "You take part in a batch. Its data is deleted by itself after the hand-off, on the date"
            + " your order shows; ask your school if you do not want to take part.");
    member("enrollmentId", enrollmentId);
  }
}
