package cn.xuezhao.photolab.sets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The file {@code labels.csv} of a set: {@code file}, {@code violations}, {@code severity}
 * (optional: one for all violations of the row, or as many as there are), {@code portrait}
 * (optional). Other columns are notes.
 */
public final class LabelFile {

  /** What it is called in a set. */
  public static final String NAME = "labels.csv";

  private static final String SEPARATOR = ";";

  private final Path csv;
  private final Path folder;
  private final Vocabulary vocabulary;

  private LabelFile(Path csv, Path folder, Vocabulary vocabulary) {
    this.csv = csv;
    this.folder = folder;
    this.vocabulary = vocabulary;
  }

  /**
   * Reads the labels of a set.
   *
   * @throws SetRefused when a row cannot be used
   */
  public static List<Labelled> read(Path folder, Vocabulary vocabulary) {
    if (!Files.isDirectory(folder)) {
      throw new SetRefused(
          folder + " is no folder; name a folder with pictures and a file " + NAME);
    }
    return read(folder.resolve(NAME), folder, vocabulary);
  }

  /** Reads labels that lie elsewhere than the pictures. */
  public static List<Labelled> read(Path csv, Path folder, Vocabulary vocabulary) {
    return new LabelFile(csv, folder, vocabulary).read();
  }

  /** Writes the labels of a set. */
  public static void write(Path folder, List<Labelled> rows) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader("file", "violations", "severity", "portrait")
            .setRecordSeparator('\n')
            .get();
    try (Writer out = Files.newBufferedWriter(folder.resolve(NAME));
        CSVPrinter printer = new CSVPrinter(out, format)) {
      for (Labelled row : rows) {
        printer.printRecord(row.file(), row.violations(), row.severities(), row.portrait());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("labels could not be written to " + folder, e);
    }
  }

  private List<Labelled> read() {
    if (!Files.isRegularFile(csv)) {
      throw new SetRefused(
          csv + " is missing; write one with the columns file, violations, severity");
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = CSVParser.parse(text(), format)) {
      return rows(parser);
    } catch (CSVException | IllegalArgumentException e) {
      throw new SetRefused(csv + " is no table with a header: " + e.getMessage());
    } catch (IOException e) {
      throw new SetRefused(csv + " cannot be read: " + e.getMessage());
    }
  }

  /** Spreadsheets put a mark of three bytes before the first column's name. */
  private String text() throws IOException {
    String text = Files.readString(csv, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private List<Labelled> rows(CSVParser parser) {
    for (String column : List.of("file", "violations")) {
      if (!parser.getHeaderMap().containsKey(column)) {
        throw new SetRefused(
            "%s, line 1: the column %s is missing (found: %s)"
                .formatted(csv, column, parser.getHeaderNames()));
      }
    }
    Map<String, Long> lines = new HashMap<>();
    List<Labelled> rows = new ArrayList<>();
    for (CSVRecord record : parser) {
      long line = parser.getCurrentLineNumber();
      Labelled row = row(record, line);
      Long before = lines.putIfAbsent(row.file(), line);
      if (before != null) {
        throw refused(line, row.file() + " stands in line " + before + " already; keep one row");
      }
      rows.add(row);
    }
    if (rows.isEmpty()) {
      throw new SetRefused(csv + " has no rows; write one per picture");
    }
    return rows;
  }

  private Labelled row(CSVRecord record, long line) {
    if (!record.isConsistent()) {
      throw refused(
          line,
          "%d columns instead of %d; separate violations by ; and not by a comma"
              .formatted(record.size(), record.getParser().getHeaderNames().size()));
    }
    String file = record.get("file");
    if (file.isEmpty()) {
      throw refused(line, "the file is not named; write its name in the column file");
    }
    if (!Files.isRegularFile(folder.resolve(file))) {
      throw refused(line, file + " is not in " + folder + "; add the picture or remove the row");
    }
    return new Labelled(file, faults(record, line), portrait(record, file));
  }

  private static String portrait(CSVRecord record, String file) {
    boolean named = record.isMapped("portrait") && !record.get("portrait").isEmpty();
    return named ? record.get("portrait") : file;
  }

  private List<Fault> faults(CSVRecord record, long line) {
    List<String> violations = parts(record.get("violations"));
    List<String> words = record.isMapped("severity") ? parts(record.get("severity")) : List.of();
    if (words.size() > 1 && words.size() != violations.size()) {
      throw refused(
          line,
          "%d severities for %d violations; write one for all, or one for each"
              .formatted(words.size(), violations.size()));
    }
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < violations.size(); i++) {
      List<String> names = Arrays.asList(violations.get(i).split("\\|"));
      names.forEach(name -> requireKnown(name, line));
      Weight weight =
          words.isEmpty()
              ? vocabulary.usual(names.getFirst())
              : weight(words.get(words.size() == 1 ? 0 : i), line);
      faults.add(new Fault(names, weight));
    }
    return faults;
  }

  private static List<String> parts(String cell) {
    return Arrays.stream(cell.split(SEPARATOR, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private void requireKnown(String name, long line) {
    if (!vocabulary.knows(name)) {
      throw refused(
          line,
          "no rule is called "
              + name
              + vocabulary.nearest(name).map(near -> "; did you mean " + near + "?").orElse("")
              + "; ids stand in the rule book, and ?"
              + name
              + " is a fault without a rule");
    }
  }

  private Weight weight(String word, long line) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "hard" -> Weight.HARD;
      case "soft" -> Weight.SOFT;
      default -> throw refused(line, "severity " + word + "; write hard, soft or nothing");
    };
  }

  private SetRefused refused(long line, String why) {
    return new SetRefused("%s, line %d: %s".formatted(csv, line, why));
  }
}
