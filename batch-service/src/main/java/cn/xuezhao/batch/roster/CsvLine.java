package cn.xuezhao.batch.roster;

import java.util.List;

/**
 * One record of the file.
 *
 * @param number line on which it begins, from 1, as an editor shows it
 */
record CsvLine(int number, List<String> cells) {

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}
