package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.domain.Refusal;

/** There is nobody on the roster. */
final class RosterEmpty extends Refusal {

  private static final long serialVersionUID = 1L;

  RosterEmpty() {
    super(
        Kind.RULE,
        "roster-empty",
        "The roster has no rows. Export it again with a header line and one line per student.");
  }
}
