package cn.xuezhao.photolab.report;

import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photolab.evaluation.Seen;
import cn.xuezhao.photolab.sets.Fault;
import cn.xuezhao.photolab.sets.Weight;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A page with every picture of the set, what is wrong with it, what was found and where, and the
 * standard photo beside it. One file that needs nothing else.
 */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * Writes the page.
   *
   * @param set folder of the pictures
   * @param table the counts, as text
   */
  public static void write(Path page, Path set, List<Seen> pictures, String table)
      throws IOException {
    Files.createDirectories(page.toAbsolutePath().getParent());
    try (Writer out = Files.newBufferedWriter(page)) {
      out.write(head(set, pictures, table));
      for (Seen seen : pictures) {
        out.write(card(set, seen));
      }
      out.write("</main></html>\n");
    }
  }

  private static String head(Path set, List<Seen> pictures, String table) {
    return PAGE.replace("{set}", escaped(set.getFileName().toString()))
        .replace("{table}", escaped(table))
        .replace("{rules}", rules(pictures));
  }

  private static String rules(List<Seen> pictures) {
    TreeSet<String> names = new TreeSet<>();
    for (Seen seen : pictures) {
      seen.findings().forEach(finding -> names.add(finding.rule()));
      seen.label().faults().forEach(fault -> names.addAll(fault.names()));
    }
    return names.stream()
        .map(name -> "<option>%s</option>".formatted(escaped(name)))
        .collect(Collectors.joining());
  }

  static String card(Path set, Seen seen) {
    byte[] standard = seen.standardPhoto();
    return CARD.replace("{verdicts}", String.join(" ", verdicts(seen)))
        .replace("{names}", String.join(" ", names(seen)))
        .replace("{photo}", Thumbnails.of(set.resolve(seen.label().file())))
        .replace("{overlay}", Overlay.of(seen.findings()))
        .replace("{standard}", standard == null ? "" : picture(Thumbnails.of(standard)))
        .replace("{file}", escaped(seen.label().file()))
        .replace("{expected}", expected(seen))
        .replace("{found}", found(seen));
  }

  private static String picture(String data) {
    return "<img loading=\"lazy\" alt=\"\" src=\"%s\">".formatted(data);
  }

  /** What the page can be filtered by. */
  static List<String> verdicts(Seen seen) {
    List<String> verdicts = new ArrayList<>();
    if (seen.label().isGood()) {
      verdicts.add(seen.refused() ? "false-refusal" : "passed");
      if (!seen.refused() && !seen.findings().isEmpty()) {
        verdicts.add("false-hint");
      }
    }
    for (Fault fault : seen.label().faults()) {
      if (fault.hasRule() && !seen.tells(fault)) {
        verdicts.add("missed");
      } else if (fault.hasRule() && fault.weight() == Weight.HARD && !seen.refusesFor(fault)) {
        verdicts.add("only-hint");
      }
    }
    if (seen.label().hasHardFault() && !seen.refused()) {
      verdicts.add("let-through");
    }
    return verdicts;
  }

  private static List<String> names(Seen seen) {
    List<String> names = new ArrayList<>();
    seen.findings().forEach(finding -> names.add(finding.rule()));
    seen.label().faults().forEach(fault -> names.addAll(fault.names()));
    return names;
  }

  private static String expected(Seen seen) {
    return seen.label().faults().stream()
        .map(
            fault ->
                "<li class=\"%s%s\">%s</li>"
                    .formatted(
                        fault.weight().word(),
                        fault.hasRule() && !seen.tells(fault) ? " missed" : "",
                        escaped(fault.text().replace("|", " | "))))
        .collect(Collectors.joining());
  }

  private static String found(Seen seen) {
    String problem = seen.problem();
    return (problem == null ? "" : "<li class=\"hard\">%s</li>".formatted(escaped(problem)))
        + seen.findings().stream().map(HtmlReport::line).collect(Collectors.joining());
  }

  private static String line(Finding finding) {
    return String.format(
        Locale.ROOT,
        "<li class=\"%s\">%s <small>%s %s, %.0f %%</small></li>",
        finding.severity(),
        escaped(finding.rule()),
        finding.measured(),
        escaped(finding.unit()),
        100 * finding.confidence());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Screening of {set}</title>
      <style>
      body { font: 14px/1.45 system-ui, sans-serif; margin: 1.5rem; background: #f6f6f4; color: #222 }
      pre { overflow-x: auto; background: #fff; padding: 1rem; font-size: 12px }
      nav { position: sticky; top: 0; background: #f6f6f4; padding: .6rem 0; z-index: 1 }
      main { display: flex; flex-wrap: wrap; gap: .8rem }
      article { background: #fff; padding: .6rem; border-radius: 6px; width: 25rem }
      article[hidden] { display: none }
      .pictures { display: flex; gap: .5rem; height: 220px }
      figure { margin: 0; position: relative }
      img { height: 220px; max-width: 14rem; object-fit: fill }
      svg { position: absolute; inset: 0; width: 100%; height: 100% }
      svg * { fill: none; vector-effect: non-scaling-stroke; stroke-width: 2 }
      .hard { stroke: #d33; color: #b11 } .soft { stroke: #e90; color: #a60 }
      .hint { stroke: #39c; color: #268 }
      li, h2 { stroke: none } ul { margin: .2rem 0; padding-left: 1.1rem }
      h2 { font-size: 13px; margin: .4rem 0 .1rem; overflow-wrap: anywhere }
      .missed { font-weight: bold } .missed::after { content: " (missed)" }
      </style>
      <h1>Screening of {set}</h1>
      <details><summary>The counts</summary><pre>{table}</pre></details>
      <nav>Show
      <select id="verdict"><option value="">all pictures</option>
      <option value="false-refusal">good photos refused</option>
      <option value="false-hint">good photos hinted</option>
      <option value="missed">faults missed</option>
      <option value="only-hint">hard faults that were only a hint</option>
      <option value="let-through">hard faults let through</option>
      <option value="passed">good photos passed</option></select>
      with <select id="rule"><option value="">any rule</option>{rules}</select>
      <span id="count"></span></nav>
      <script>
      addEventListener('DOMContentLoaded', () => {
        const verdict = document.getElementById('verdict'), rule = document.getElementById('rule');
        const show = () => {
          let shown = 0;
          for (const card of document.querySelectorAll('article')) {
            const has = (list, word) => !word || list.split(' ').includes(word);
            card.hidden = !(has(card.dataset.verdicts, verdict.value) && has(card.dataset.names, rule.value));
            shown += card.hidden ? 0 : 1;
          }
          document.getElementById('count').textContent = shown + ' pictures';
        };
        verdict.onchange = rule.onchange = show;
        show();
      });
      </script>
      <main>
      """;

  private static final String CARD =
      """
      <article data-verdicts="{verdicts}" data-names="{names}"><div class="pictures">
      <figure><img loading="lazy" alt="" src="{photo}">{overlay}</figure>{standard}</div>
      <h2>{file}</h2>Wrong with it:<ul>{expected}</ul>Found:<ul>{found}</ul></article>
      """;
}
