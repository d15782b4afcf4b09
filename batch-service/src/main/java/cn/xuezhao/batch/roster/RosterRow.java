package cn.xuezhao.batch.roster;

import org.jspecify.annotations.Nullable;

/** What the school says about one student; never logged, sealed at rest. */
record RosterRow(
    String studentNumber,
    @Nullable String name,
    @Nullable String documentNumber,
    @Nullable String level,
    @Nullable Integer year) {

  @Override
  public String toString() {
    return "RosterRow[***]";
  }
}
