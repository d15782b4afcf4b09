package cn.xuezhao.photolab.report;

import cn.xuezhao.photolab.evaluation.Interval;
import cn.xuezhao.photolab.evaluation.Score;
import cn.xuezhao.photolab.evaluation.Tally;
import java.util.List;
import java.util.Locale;

/** The counts as a table in Markdown, which is readable as it is. */
public final class TextReport {

  private static final int SHOWN = 12;

  private TextReport() {}

  /** All of it. */
  public static String of(Tally tally, int pictures) {
    StringBuilder out = new StringBuilder();
    out.append("| rule | pictures with the fault | told | refused | precision")
        .append(" | good photos refused | good photos hinted |\n")
        .append("|---|---:|---|---|---|---:|---:|\n");
    tally.scores().stream().filter(TextReport::says).forEach(score -> out.append(row(score)));
    out.append('\n').append(overall(tally, pictures)).append('\n');
    tally.scores().stream().filter(TextReport::says).forEach(score -> out.append(names(score)));
    return out.toString();
  }

  private static boolean says(Score score) {
    return score.recall().of() > 0 || score.precision().of() > 0;
  }

  private static String row(Score score) {
    return "| %s | %d | %s | %s | %s | %d | %d |%n"
        .formatted(
            score.rule(),
            score.recall().of(),
            percent(score.recall()),
            score.hardRecall().of() == 0 ? "" : percent(score.hardRecall()),
            percent(score.precision()),
            score.falselyRefused().size(),
            score.falselyHinted().size());
  }

  private static String overall(Tally tally, int pictures) {
    return """
    pictures                                        %d
    hard faults for which their rule refused        %s
    pictures with a hard fault that were refused    %s
    good photos that were refused                   %s
    good photos with a hint, not refused            %s
    pictures with soft faults only, but refused     %s
    faults without a rule where anything was said   %s
    """
        .formatted(
            pictures,
            percent(tally.hardRecall()),
            percent(tally.refusedBad()),
            percent(tally.falseRefusals()),
            percent(tally.falseHints()),
            percent(tally.refusedSoft()),
            percent(tally.nameless()));
  }

  private static String names(Score score) {
    return line(score.rule(), "missed", score.missed())
        + line(score.rule(), "only a hint", score.hinted())
        + line(score.rule(), "good photo refused", score.falselyRefused())
        + line(score.rule(), "good photo hinted", score.falselyHinted());
  }

  private static String line(String rule, String what, List<String> files) {
    if (files.isEmpty()) {
      return "";
    }
    String shown = String.join(", ", files.subList(0, Math.min(SHOWN, files.size())));
    String more = files.size() > SHOWN ? " and %d more".formatted(files.size() - SHOWN) : "";
    return "%s, %s (%d): %s%s%n".formatted(rule, what, files.size(), shown, more);
  }

  /** A share as people read it: percent, its interval, and of how many. */
  public static String percent(Interval interval) {
    if (interval.of() == 0) {
      return "none";
    }
    return String.format(
        Locale.ROOT,
        "%.1f %% (%.1f to %.1f; %d of %d)",
        100 * interval.share(),
        100 * interval.low(),
        100 * interval.high(),
        interval.hits(),
        interval.of());
  }
}
