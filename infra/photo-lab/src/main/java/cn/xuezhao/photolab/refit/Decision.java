package cn.xuezhao.photolab.refit;

import cn.xuezhao.photolab.sets.SetRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a reviewer decided about a photo for which a rule had something to say.
 *
 * @param confirmed the reviewer rejected the photo for it
 * @param portrait whose photo it is
 */
public record Decision(String rule, double measured, boolean confirmed, String portrait) {

  private static final Set<String> REJECTED = Set.of("rejected", "reject");
  private static final Set<String> APPROVED = Set.of("approved", "approve", "accepted");

  /**
   * Reads an export. Its columns: rule, measured, decision (rejected or approved), and perhaps
   * portrait.
   *
   * @throws SetRefused when a row cannot be used
   */
  public static List<Decision> read(Path csv, Set<String> rules) {
    if (!Files.isRegularFile(csv)) {
      throw new SetRefused(csv + " is missing; it needs the columns rule, measured, decision");
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .get();
    try (CSVParser parser = CSVParser.parse(csv, StandardCharsets.UTF_8, format)) {
      for (String column : List.of("rule", "measured", "decision")) {
        if (!parser.getHeaderMap().containsKey(column)) {
          throw new SetRefused(csv + ", line 1: the column " + column + " is missing");
        }
      }
      List<Decision> decisions = new ArrayList<>();
      for (CSVRecord record : parser) {
        decisions.add(decision(csv, record, parser.getCurrentLineNumber(), rules));
      }
      return decisions;
    } catch (CSVException | IllegalArgumentException e) {
      throw new SetRefused(csv + " is no table with a header: " + e.getMessage());
    } catch (IOException e) {
      throw new SetRefused(csv + " cannot be read: " + e.getMessage());
    }
  }

  private static Decision decision(Path csv, CSVRecord record, long line, Set<String> rules) {
    String at = csv + ", line " + line + ": ";
    if (!record.isConsistent()) {
      throw new SetRefused(at + "another number of columns than in line 1");
    }
    if (!rules.contains(record.get("rule"))) {
      throw new SetRefused(at + "no rule is called " + record.get("rule"));
    }
    String word = record.get("decision").toLowerCase(Locale.ROOT);
    if (!REJECTED.contains(word) && !APPROVED.contains(word)) {
      throw new SetRefused(at + "decision " + word + "; write approved or rejected");
    }
    try {
      return new Decision(
          record.get("rule"),
          Double.parseDouble(record.get("measured")),
          REJECTED.contains(word),
          record.isMapped("portrait") ? record.get("portrait") : "line " + line);
    } catch (NumberFormatException _) {
      throw new SetRefused(at + "measured " + record.get("measured") + " is no number");
    }
  }

  Case asCase() {
    return new Case(measured, confirmed, portrait);
  }
}
