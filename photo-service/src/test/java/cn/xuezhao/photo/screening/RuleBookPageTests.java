package cn.xuezhao.photo.screening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What registrars and reviewers read about the rules is written from the book itself; {@code
 * -Drules.update=true} writes it.
 */
class RuleBookPageTests {

  private static final Path PAGE = TestPlatform.root().resolve("docs/photo-rules.md");
  private static final RuleBook BOOK = RuleBook.named("chsi-2017-99");

  @Test
  void thePageSaysWhatTheBookSays() throws IOException {
    if (Boolean.getBoolean("rules.update")) {
      Files.writeString(PAGE, text());
    }
    assertThat(Files.readString(PAGE))
        .as("docs/photo-rules.md; write it again with -Drules.update=true")
        .isEqualTo(text());
  }

  private static String text() {
    return """
    <!-- Written by RuleBookPageTests from the rule book; -Drules.update=true writes it again. -->
    # Photo rules 照片规则

    What the screening (初审) measures on every photo, all at once, before a person looks: rule book `%s`
    (photo-service, `rules/chsi-2017-99.yaml`).

    | consequence | what follows |
    |---|---|
    | **拒绝 hard** | The standard makes the photo unusable. It is refused, or where the centre's policy says so the student is warned as long as a standard photo can be made. |
    | **提醒 soft** | The student is told, with the place, the measured value, the limit and the remedy, and may contest it (有异议); then a reviewer decides. It never blocks for good. |
    | **提示 hint** | Only the reviewer (人工审核) is told. No measurement of ours can decide it, so it is neither refused nor passed over in silence. |

    A limit is what is allowed, both ends included. *Reliable* is the share of right calls far from the limit; near it, half
    of that. *Wavers* is how far the measurement itself may be off. A row in bold cannot be forgiven by any policy: beyond
    its hard limit no standard photo can be made. Every figure is ours to fit again from reviewers' decisions, unless its
    reason names the standard.

    %s
    ## What only people judge 只能由人判断

    Retouching that left no trace, make-up, coloured contact lenses, light tint of glasses, jewellery, buns that lie behind
    the head, fur collars and padded jackets, the neckline, whether it is the same person as in other photos, and whether a
    photo was taken with a mirroring camera. Whether a picture was compressed twice is not judged: every photo that went
    through a chat was.

    ## Remedies 处理办法

    | remedy | what the student reads |
    |---|---|
    %s
    """
        .formatted(BOOK.edition(), rules(), remedies());
  }

  private static String rules() {
    return "| rule | measured | refused | told | hint | remedy | reliable | wavers | clause | why"
        + " these limits |\n"
        + "|---|---|---|---|---|---|---|---|---|---|\n"
        + BOOK.rules().stream().map(RuleBookPageTests::row).collect(Collectors.joining());
  }

  private static String row(Rule rule) {
    String name = rule.words().name();
    String cells =
        List.of(
                (rule.essential() ? "**" + name + "**" : name) + " `" + rule.id() + "`",
                rule.words().quantity() + unit(rule.unit()),
                limit(rule, Severity.HARD),
                limit(rule, Severity.SOFT),
                limit(rule, Severity.HINT),
                "`" + rule.remedy() + "`",
                Math.round(100 * rule.trust().reliability()) + " %",
                "±" + number(rule.trust().spread()),
                rule.clause(),
                rule.trust().source())
            .stream()
            .collect(Collectors.joining(" | "));
    return "| " + cells + " |\n";
  }

  private static String limit(Rule rule, Severity severity) {
    Limit limit = rule.limit(severity);
    if (limit == null) {
      return "";
    }
    String low = limit.min() == null ? "" : "< " + number(limit.min());
    String high = limit.max() == null ? "" : "> " + number(limit.max());
    return low + (low.isEmpty() || high.isEmpty() ? "" : ", ") + high;
  }

  private static String unit(String unit) {
    return unit.equals("none") ? "" : " (" + unit + ")";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }

  private static String remedies() {
    return BOOK.rules().stream()
        .flatMap(rule -> Arrays.stream(new Rule[] {rule, rule.ofChosenCrop()}))
        .map(Rule::remedy)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .map(remedy -> "| `" + remedy + "` | " + BOOK.advice(remedy) + " |")
        .collect(Collectors.joining("\n"));
  }
}
