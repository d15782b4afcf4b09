package cn.xuezhao.batch.roster;

import cn.xuezhao.batch.policy.RosterMode;
import cn.xuezhao.batch.publication.CurrentRoster;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A roster as it was read: the rows that are acceptable, and what is wrong with the others.
 *
 * @param format of the file
 * @param ignored columns that were not read
 * @param faultyRows rows with at least one error
 */
record RosterFile(
    RosterFormat format,
    List<String> ignored,
    List<RosterRow> rows,
    int faultyRows,
    List<RowError> errors) {

  /** Nobody corrects more than this at once. */
  private static final int ERRORS_TOLD = 200;

  RosterFile {
    ignored = List.copyOf(ignored);
    rows = List.copyOf(rows);
    errors = List.copyOf(errors);
  }

  /**
   * Reads a whole file and collects every error instead of stopping at the first.
   *
   * @param maxRows of one import
   */
  static RosterFile read(byte[] bytes, RosterMode mode, int maxRows) {
    try (RosterLines lines = RosterFormat.open(bytes)) {
      return read(lines, mode, maxRows);
    }
  }

  private static RosterFile read(RosterLines lines, RosterMode mode, int maxRows) {
    RosterLine first = lines.next().orElseThrow(RosterEmpty::new);
    RosterHeader header = RosterHeader.of(first, mode);
    Checking checking = new Checking(header);
    int read = 0;
    for (Optional<RosterLine> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (++read > maxRows) {
        throw RosterTooLarge.rows(maxRows);
      }
      checking.check(line.get());
    }
    if (read == 0) {
      throw new RosterEmpty();
    }
    return checking.result(lines.format());
  }

  /** What the import of this file did. */
  RosterImport report(boolean changed, CurrentRoster counting) {
    return new RosterImport(
        false,
        changed,
        counting.number(),
        rows.size() + faultyRows,
        faultyRows,
        format,
        ignored,
        errors,
        null);
  }

  /** What an import of this file would do. */
  RosterImport tried(@Nullable CurrentRoster counting, RosterDifference difference) {
    return new RosterImport(
        true,
        false,
        counting == null ? null : Integer.valueOf(counting.number()),
        rows.size() + faultyRows,
        faultyRows,
        format,
        ignored,
        errors,
        difference);
  }

  boolean isAcceptable() {
    return errors.isEmpty();
  }

  /** The state of one reading: what was seen so far. */
  private static final class Checking {

    private final RosterHeader header;
    private final List<RosterRow> rows = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final Set<Integer> faulty = new HashSet<>();
    private final Map<RosterColumn, Map<String, Integer>> seen = new EnumMap<>(RosterColumn.class);

    Checking(RosterHeader header) {
      this.header = header;
    }

    void check(RosterLine line) {
      Map<RosterColumn, String> values = new EnumMap<>(RosterColumn.class);
      header.columns().forEach((column, index) -> values.put(column, cell(line, column, index)));
      for (int extra = header.width(); extra < line.cells().size(); extra++) {
        if (!line.cell(extra).isBlank()) {
          add(
              line,
              RosterColumn.STUDENT_NUMBER,
              extra,
              "is beyond the header. Quote commas inside a cell.");
        }
      }
      if (!faulty.contains(line.number())) {
        rows.add(row(values));
      }
    }

    RosterFile result(RosterFormat format) {
      return new RosterFile(format, header.ignored(), rows, faulty.size(), errors);
    }

    private String cell(RosterLine line, RosterColumn column, int index) {
      String raw = line.cell(index);
      String value = CellRules.normalize(column, raw);
      Optional<String> advice = CellRules.advice(column, raw, value);
      advice.ifPresent(text -> add(line, column, index, text));
      boolean isKey =
          column == RosterColumn.STUDENT_NUMBER || column == RosterColumn.DOCUMENT_NUMBER;
      if (isKey && advice.isEmpty() && !value.isEmpty()) {
        Integer before =
            seen.computeIfAbsent(column, absent -> new HashMap<>())
                .putIfAbsent(value, line.number());
        if (before != null) {
          add(
              line,
              column,
              index,
              "the same as in line %d. Remove one of the two.".formatted(before));
        }
      }
      return value;
    }

    private void add(RosterLine line, RosterColumn column, int index, String advice) {
      faulty.add(line.number());
      if (errors.size() < ERRORS_TOLD) {
        errors.add(RowError.at(line, column, index, advice));
      }
    }

    private static RosterRow row(Map<RosterColumn, String> values) {
      String year = absentIfEmpty(values.get(RosterColumn.YEAR));
      return new RosterRow(
          values.getOrDefault(RosterColumn.STUDENT_NUMBER, ""),
          absentIfEmpty(values.get(RosterColumn.NAME)),
          absentIfEmpty(values.get(RosterColumn.DOCUMENT_NUMBER)),
          absentIfEmpty(values.get(RosterColumn.LEVEL)),
          year == null ? null : Integer.valueOf(CellRules.year(year)));
    }

    private static @Nullable String absentIfEmpty(@Nullable String value) {
      return value == null || value.isEmpty() ? null : value;
    }
  }
}
