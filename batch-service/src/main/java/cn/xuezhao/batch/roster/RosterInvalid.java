package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.domain.Refusal;

/** Some rows are not acceptable, so none was imported. */
final class RosterInvalid extends Refusal {

  private static final long serialVersionUID = 1L;

  RosterInvalid(RosterFile file) {
    super(
        Kind.RULE,
        "roster-invalid",
        "Nothing was imported. Correct the rows named in errors and import the whole file again.");
    member("rows", file.rows().size() + file.faultyRows());
    member("faultyRows", file.faultyRows());
    member("errors", file.errors());
  }
}
