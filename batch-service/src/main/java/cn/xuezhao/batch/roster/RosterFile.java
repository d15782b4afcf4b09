package cn.xuezhao.batch.roster;

import cn.xuezhao.batch.policy.RosterMode;
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
 * @param encoding of the file
 * @param ignored columns that were not read
 * @param faultyRows rows with at least one error
 */
record RosterFile(
    String encoding,
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
    RosterText text = RosterText.of(bytes);
    CsvReader lines = new CsvReader(text.text());
    CsvLine first = lines.next().orElseThrow(RosterEmpty::new);
    RosterHeader header = RosterHeader.of(first, mode);
    Checking checking = new Checking(header);
    int read = 0;
    for (Optional<CsvLine> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (++read > maxRows) {
        throw RosterTooLarge.rows(maxRows);
      }
      checking.check(line.get());
    }
    if (read == 0) {
      throw new RosterEmpty();
    }
    return checking.result(text.encoding());
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

    void check(CsvLine line) {
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

    RosterFile result(String encoding) {
      return new RosterFile(encoding, header.ignored(), rows, faulty.size(), errors);
    }

    private String cell(CsvLine line, RosterColumn column, int index) {
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

    private void add(CsvLine line, RosterColumn column, int index, String advice) {
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
