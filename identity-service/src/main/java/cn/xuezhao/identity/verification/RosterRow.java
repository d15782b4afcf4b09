package cn.xuezhao.identity.verification;

import org.jspecify.annotations.Nullable;

/**
 * What the school says about one student; what its roster does not hold is null, and then the
 * collection code speaks. A batch without a roster names the institution and nothing else.
 */
record RosterRow(
    @Nullable String name,
    @Nullable String studentNumber,
    @Nullable String institution,
    @Nullable String level,
    @Nullable Integer year,
    @Nullable String documentTail) {

  @Override
  public String toString() {
    return "RosterRow[***]";
  }
}
