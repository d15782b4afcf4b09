package cn.xuezhao.identity.enrollment;

import cn.xuezhao.kit.domain.Refusal;

/** The student takes part in a batch already, and this centre offers no 添加学历. */
final class FurtherEnrollmentNotOffered extends Refusal {

  private static final long serialVersionUID = 1L;

  FurtherEnrollmentNotOffered(String enrollmentId) {
    super(
        Kind.RULE,
        "further-enrollment-not-offered",
        "You take part in another batch, and this regional centre takes one enrollment of each"
            + " student. Open the existing order, or ask your school.");
    member("enrollmentId", enrollmentId);
  }
}
