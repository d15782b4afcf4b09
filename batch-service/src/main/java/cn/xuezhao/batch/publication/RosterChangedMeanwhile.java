package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.Refusal;

/** Two imports at once: the second would hide the first without anybody having seen it. */
final class RosterChangedMeanwhile extends Refusal {

  private static final long serialVersionUID = 1L;

  RosterChangedMeanwhile() {
    super(
        Kind.CONFLICT,
        "conflict",
        "Somebody else imported a roster at the same moment. Look at theirs, then import yours"
            + " again.");
  }
}
