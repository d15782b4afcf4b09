package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.domain.Refusal;
import java.util.List;
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

  /**
   * @param pointers the fields that differ, as JSON pointers; empty when the mistake names it
   */
  VerificationFailed(Mistake mistake, List<String> pointers, int attemptsLeft) {
    super(Kind.RULE, mistake.slug(), mistake.action().formatted(words(pointers)));
    member("attemptsLeft", attemptsLeft);
    if (!pointers.isEmpty()) {
      member(
          "errors",
          pointers.stream()
              .map(pointer -> Map.of("pointer", pointer, "detail", "differs from the roster"))
              .toList());
    }
  }

  private static String words(List<String> pointers) {
    return pointers.isEmpty()
        ? "a field"
        : pointers.stream()
            .map(pointer -> FIELDS.getOrDefault(pointer, pointer))
            .distinct()
            .collect(Collectors.joining(", "));
  }
}
