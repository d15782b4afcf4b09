package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.domain.Refusal;

/** The school has not named this student (L-6, L-10). */
final class StudentNotOnRoster extends Refusal {

  private static final long serialVersionUID = 1L;

  StudentNotOnRoster() {
    super(
        Kind.RULE,
        "student-not-on-roster",
        "The roster of this batch has no student with this student number. Check that the code is"
            + " of the right enrollment; otherwise ask your school.");
  }
}
