package cn.xuezhao.batch.roster;

import cn.xuezhao.batch.policy.RosterMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cell is what.
 *
 * @param columns index of each column that is kept
 * @param width cells of the header line
 * @param ignored header texts of columns that are not kept
 */
record RosterHeader(Map<RosterColumn, Integer> columns, int width, List<String> ignored) {

  static RosterHeader of(RosterLine line, RosterMode mode) {
    Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
    List<String> ignored = new ArrayList<>();
    Map<String, String> errors = new LinkedHashMap<>();
    for (int i = 0; i < line.cells().size(); i++) {
      String header = line.cell(i).strip();
      RosterColumn column =
          RosterColumn.named(header).filter(found -> isKept(found, mode)).orElse(null);
      if (column == null) {
        ignored.add(header);
      } else if (columns.putIfAbsent(column, i) != null) {
        errors.put(
            "/header/" + column.member(),
            "Column %d: there are two columns %s. Remove one.".formatted(i + 1, column.chinese()));
      }
    }
    missing(columns.keySet(), mode)
        .forEach(
            column ->
                errors.put(
                    "/header/" + column.member(),
                    "The column %s is missing. Add it.".formatted(column.chinese())));
    if (!errors.isEmpty()) {
      throw new RosterHeaderUnknown(errors);
    }
    ignored.removeIf(String::isEmpty);
    return new RosterHeader(columns, line.cells().size(), ignored);
  }

  private static Set<RosterColumn> missing(Set<RosterColumn> present, RosterMode mode) {
    Set<RosterColumn> required =
        mode == RosterMode.FULL
            ? EnumSet.of(RosterColumn.STUDENT_NUMBER, RosterColumn.NAME)
            : EnumSet.of(RosterColumn.STUDENT_NUMBER);
    required.removeAll(present);
    return required;
  }

  /** What may not be kept is not even read. */
  private static boolean isKept(RosterColumn column, RosterMode mode) {
    return mode == RosterMode.FULL || !column.isPersonal();
  }
}
