package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.domain.Refusal;

/** Binary workbooks are not taken apart; neither are those nobody can read without a password. */
final class RosterFormatOld extends Refusal {

  private static final long serialVersionUID = 1L;

  RosterFormatOld() {
    super(
        Kind.RULE,
        "roster-format-old",
        "This is an old Excel workbook (.xls), or one with a password. Save it as .xlsx without a"
            + " password, or as CSV, and import that file.");
  }
}
