package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.domain.Refusal;

/** A small file that becomes a huge one (zip bomb), or more than one import may unpack. */
final class RosterArchiveUnsafe extends Refusal {

  private static final long serialVersionUID = 1L;

  RosterArchiveUnsafe() {
    super(
        Kind.RULE,
        "roster-archive-unsafe",
        "The workbook unpacks to far more than a roster has. Copy the rows into a new workbook, or"
            + " save the sheet as CSV, and import that file.");
  }
}
