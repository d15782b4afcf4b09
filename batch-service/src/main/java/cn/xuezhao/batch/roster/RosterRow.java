package cn.xuezhao.batch.roster;

import org.jspecify.annotations.Nullable;

/** What the school says about one student; never logged, sealed at rest. */
record RosterRow(
    String studentNumber,
    @Nullable String name,
    @Nullable String documentNumber,
    @Nullable String level,
    @Nullable Integer year) {

  @Nullable Object value(RosterColumn column) {
    return switch (column) {
      case STUDENT_NUMBER -> studentNumber;
      case NAME -> name;
      case DOCUMENT_NUMBER -> documentNumber;
      case LEVEL -> level;
      case YEAR -> year;
    };
  }

  @Override
  public String toString() {
    return "RosterRow[***]";
  }
}
