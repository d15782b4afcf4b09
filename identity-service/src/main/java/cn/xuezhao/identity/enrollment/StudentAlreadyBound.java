package cn.xuezhao.identity.enrollment;

import cn.xuezhao.kit.domain.Refusal;

/** Somebody confirmed this record from another WeChat account. */
final class StudentAlreadyBound extends Refusal {

  private static final long serialVersionUID = 1L;

  StudentAlreadyBound() {
    super(
        Kind.CONFLICT,
        "student-already-bound",
        "This record was confirmed with another WeChat account. Use that account, or ask your"
            + " school to release it.");
  }
}
