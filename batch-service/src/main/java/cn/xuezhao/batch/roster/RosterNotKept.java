package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.domain.Refusal;

/** What is not needed is not taken: here all data comes from the collection code. */
final class RosterNotKept extends Refusal {

  private static final long serialVersionUID = 1L;

  RosterNotKept() {
    super(
        Kind.RULE,
        "roster-not-kept",
        "This batch has no roster: all data comes from the collection codes. There is nothing to"
            + " import.");
  }
}
