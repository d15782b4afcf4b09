package cn.xuezhao.batch.roster;

import java.util.List;

/**
 * One record of the file.
 *
 * @param number line of a text, row of a sheet: from 1, as an editor or a spreadsheet shows it
 */
record RosterLine(int number, List<String> cells) {

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}
