package cn.xuezhao.batch.roster;

/**
 * What is wrong with one cell and what to do about it; never the value itself.
 *
 * @param pointer {@code /rows/<line>/<field>}
 * @param line as an editor shows it, from 1
 * @param column from 1
 */
record RowError(String pointer, int line, int column, String detail) {

  static RowError at(RosterLine line, RosterColumn field, int column, String advice) {
    return new RowError(
        "/rows/%d/%s".formatted(line.number(), field.member()),
        line.number(),
        column + 1,
        "Line %d, column %d (%s): %s"
            .formatted(line.number(), column + 1, field.chinese(), advice));
  }
}
