package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.domain.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of a workbook (.xlsx), row by row. */
final class WorkbookReader implements RosterLines {

  /** A spreadsheet keeps 15 digits of a number; the others are zeros it made up. */
  private static final int DIGITS_KEPT = 15;

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  private WorkbookReader(ReadableWorkbook workbook, Stream<Row> stream) {
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
  }

  static WorkbookReader open(byte[] file) {
    try {
      WorkbookGuard.check(file);
      ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
      Sheet sheet =
          workbook
              .getSheets()
              .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
              .findFirst()
              .orElseThrow(RosterEmpty::new);
      return new WorkbookReader(workbook, sheet.openStream());
    } catch (IOException broken) {
      throw WorkbookGuard.unreadable();
    } catch (Refusal refused) {
      throw refused;
    } catch (RuntimeException broken) {
      // Whatever the library says about the inside of a file means: this is not a workbook.
      throw WorkbookGuard.unreadable();
    }
  }

  @Override
  public Optional<RosterLine> next() {
    try {
      while (rows.hasNext()) {
        RosterLine line = line(rows.next());
        if (!line.isBlank()) {
          return Optional.of(line);
        }
      }
      return Optional.empty();
    } catch (RuntimeException broken) {
      // As above: the library reads on demand, so a broken sheet shows here.
      throw WorkbookGuard.unreadable();
    }
  }

  @Override
  public RosterFormat format() {
    return RosterFormat.XLSX;
  }

  @Override
  public void close() {
    stream.close();
    try {
      workbook.close();
    } catch (IOException memoryOnly) {
      throw new UncheckedIOException(memoryOnly);
    }
  }

  private static RosterLine line(Row row) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : row) {
      cells.add(text(cell));
    }
    return new RosterLine(row.getRowNum(), cells);
  }

  /** As a CSV would hold it; a formula begins with its sign, so that the same rule finds it. */
  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> number(cell.asNumber());
      case FORMULA -> "=" + cell.getFormula();
      case STRING, BOOLEAN, ERROR, EMPTY -> cell.getRawValue() == null ? "" : cell.getRawValue();
    };
  }

  private static String number(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    return plain.length() > DIGITS_KEPT ? plain.charAt(0) + "E+" + (plain.length() - 1) : plain;
  }
}
