package cn.xuezhao.review.reasons;

import cn.xuezhao.kit.domain.Refusal;
import java.util.List;
import java.util.Map;

/** A student who is rejected is told why (G-28). */
final class ReasonRequired extends Refusal {

  private static final long serialVersionUID = 1L;

  ReasonRequired(String pointer, String expected) {
    super(
        Kind.RULE,
        "reason-required",
        "A rejection needs a reason, and some reasons need a note. Say what is wrong.");
    member("errors", List.of(Map.of("pointer", pointer, "detail", "expected: " + expected)));
  }
}
