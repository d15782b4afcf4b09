package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.domain.Refusal;

/** No spreadsheet program writes a document type; who does wants entities to be expanded (XXE). */
final class RosterMarkupUnsafe extends Refusal {

  private static final long serialVersionUID = 1L;

  RosterMarkupUnsafe() {
    super(
        Kind.RULE,
        "roster-markup-unsafe",
        "The workbook contains a document type (DOCTYPE), which is not accepted. Copy the rows into"
            + " a new workbook and import that file.");
  }
}
