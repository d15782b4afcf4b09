package cn.xuezhao.photolab.report;

import cn.xuezhao.photolab.duplicates.Recognized;
import cn.xuezhao.photolab.evaluation.Interval;
import java.util.stream.Collectors;

/** What is recognized as the same photo, as a table in Markdown. */
public final class DuplicateReport {

  private DuplicateReport() {}

  /** All of it. */
  public static String of(Recognized recognized) {
    StringBuilder out = new StringBuilder();
    out.append("| altered | the same photo | median bits | p95 | most |\n")
        .append("|---|---|---:|---:|---:|\n");
    recognized.again().forEach(again -> out.append(row(again)));
    out.append("| all | %s | | | |%n%n".formatted(TextReport.percent(all(recognized))));
    recognized.again().stream()
        .filter(again -> !again.missed().isEmpty())
        .forEach(
            again ->
                out.append(
                    "%s, missed: %s%n".formatted(again.word(), String.join(", ", again.missed()))));
    out.append(pairs("different photos of one person", recognized.samePerson()));
    out.append(pairs("photos of different people", recognized.others()));
    if (!recognized.unseen().isEmpty()) {
      out.append(
          "nobody found in %d of %d portraits: %s%n"
              .formatted(
                  recognized.unseen().size(),
                  recognized.portraits(),
                  String.join(", ", recognized.unseen())));
    }
    return out.toString();
  }

  private static Interval all(Recognized recognized) {
    int of = recognized.again().stream().mapToInt(Recognized.Again::of).sum();
    int missed = recognized.again().stream().mapToInt(again -> again.missed().size()).sum();
    return new Interval(of - missed, of);
  }

  private static String row(Recognized.Again again) {
    int found = again.of() - again.missed().size();
    return "| %s | %s | %d | %d | %d |%n"
        .formatted(
            again.word(),
            TextReport.percent(new Interval(found, again.of())),
            again.bits(0.5),
            again.bits(0.95),
            again.bits(1));
  }

  private static String pairs(String what, Recognized.Pairs pairs) {
    return "%s: taken for one %s, unsure %s; the nearest: %s%n"
        .formatted(
            what,
            TextReport.percent(new Interval(pairs.same(), pairs.of())),
            TextReport.percent(new Interval(pairs.unsure(), pairs.of())),
            pairs.nearest().stream()
                .map(pair -> "%d (%s, %s)".formatted(pair.bits(), pair.first(), pair.second()))
                .collect(Collectors.joining(", ")));
  }
}
