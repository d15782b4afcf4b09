package cn.xuezhao.batch.reference;

import cn.xuezhao.kit.domain.Refusal;

/** The name of a picture is no student number that the school has named. */
final class StudentUnknown extends Refusal {

  private static final long serialVersionUID = 1L;

  StudentUnknown() {
    super(
        Kind.RULE,
        "reference-photo-student-unknown",
        "The roster of this batch has no such student number. Call the picture by the number as the"
            + " roster has it, for example 2024000001.jpg.");
  }
}
