package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.Refusal;

/** There is no earlier roster, or it was brought back already. */
public final class RosterNothingToUndo extends Refusal {

  private static final long serialVersionUID = 1L;

  public RosterNothingToUndo() {
    super(
        Kind.CONFLICT,
        "roster-nothing-to-undo",
        "There is no earlier roster to bring back. Import the right file instead.");
  }
}
