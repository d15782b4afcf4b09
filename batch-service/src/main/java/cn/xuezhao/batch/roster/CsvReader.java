package cn.xuezhao.batch.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Comma-separated values as RFC 4180 has them, one record at a time, with line numbers. */
final class CsvReader implements RosterLines {

  private static final char QUOTE = '"';

  private final String text;
  private final RosterFormat format;
  private int position;
  private int line = 1;

  CsvReader(String text, RosterFormat format) {
    this.text = text;
    this.format = format;
  }

  @Override
  public RosterFormat format() {
    return format;
  }

  @Override
  public Optional<RosterLine> next() {
    while (position < text.length()) {
      RosterLine record = record();
      if (!record.isBlank()) {
        return Optional.of(record);
      }
    }
    return Optional.empty();
  }

  private RosterLine record() {
    int begin = line;
    List<String> cells = new ArrayList<>();
    do {
      cells.add(position < text.length() && peek() == QUOTE ? quoted(begin) : plain());
    } while (took(','));
    endOfLine();
    return new RosterLine(begin, cells);
  }

  private String plain() {
    int start = position;
    while (position < text.length() && ",\r\n".indexOf(peek()) < 0) {
      position++;
    }
    return text.substring(start, position);
  }

  private String quoted(int begin) {
    StringBuilder cell = new StringBuilder();
    position++;
    while (position < text.length()) {
      char next = text.charAt(position++);
      if (next != QUOTE) {
        line += next == '\n' ? 1 : 0;
        cell.append(next);
      } else if (took(QUOTE)) {
        cell.append(QUOTE);
      } else {
        return cell.append(plain()).toString();
      }
    }
    throw new RosterUnreadable(
        "The quotation mark in line %d is never closed. Close it, or remove it.".formatted(begin));
  }

  private void endOfLine() {
    boolean carriage = took('\r');
    if (took('\n') || carriage) {
      line++;
    }
  }

  private boolean took(char expected) {
    boolean here = position < text.length() && peek() == expected;
    position += here ? 1 : 0;
    return here;
  }

  private char peek() {
    return text.charAt(position);
  }
}
