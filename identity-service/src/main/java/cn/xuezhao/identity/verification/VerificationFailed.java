package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.document.DocumentKind;
import cn.xuezhao.kit.domain.Refusal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was shown is not right. Says which field differs, that the school is the way out (L-10), and
 * how many tries are left.
 */
final class VerificationFailed extends Refusal {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> FIELDS =
      new TreeMap<>(
          Map.of(
              "/name", "name",
              "/maskedName", "name",
              "/studentNumber", "student number",
              "/institution", "school",
              "/level", "level of education",
              "/year", "year of graduation",
              "/documentTail", "document number"));

  VerificationFailed(Outcome.Wrong wrong, int attemptsLeft) {
    super(Kind.RULE, wrong.mistake().slug(), wrong.mistake().action().formatted(about(wrong)));
    member("attemptsLeft", attemptsLeft);
    DocumentKind document = wrong.document();
    if (document != null) {
      member("documentKind", document.word());
    }
    if (!wrong.pointers().isEmpty()) {
      member(
          "errors",
          wrong.pointers().stream()
              .map(pointer -> Map.of("pointer", pointer, "detail", "differs from the roster"))
              .toList());
    }
  }

  private static String about(Outcome.Wrong wrong) {
    DocumentKind document = wrong.document();
    if (document != null) {
      return document.description();
    }
    return wrong.pointers().isEmpty()
        ? "a field"
        : wrong.pointers().stream()
            .map(pointer -> FIELDS.getOrDefault(pointer, pointer))
            .distinct()
            .collect(Collectors.joining(", "));
  }
}
