package cn.xuezhao.review.reasons;

import cn.xuezhao.kit.domain.Refusal;
import java.util.List;
import java.util.Map;

/** The student's client has no words for a code outside the catalog. */
final class ReasonUnknown extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param positions of the unknown codes in the request
   */
  ReasonUnknown(List<Integer> positions) {
    super(
        Kind.RULE,
        "reason-unknown",
        "There is no such reason at this regional centre. Choose reasons of the list.");
    member(
        "errors",
        positions.stream()
            .map(at -> Map.of("pointer", "/reasons/" + at, "detail", "not in the catalog"))
            .toList());
  }
}
