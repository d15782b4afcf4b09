package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.domain.Refusal;

/** Students have verified who would not be on the earlier roster. */
final class RosterInUse extends Refusal {

  private static final long serialVersionUID = 1L;

  RosterInUse(int students) {
    super(
        Kind.CONFLICT,
        "roster-in-use",
        "Students whom only the present roster names have verified already. Import a corrected"
            + " roster that names them too.");
    member("students", students);
  }
}
