package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.domain.Refusal;

/** The file cannot be taken apart into rows at all. */
final class RosterUnreadable extends Refusal {

  private static final long serialVersionUID = 1L;

  RosterUnreadable(String action) {
    super(Kind.RULE, "roster-unreadable", action);
  }
}
