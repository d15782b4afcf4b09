package cn.xuezhao.review.exceptions;

import cn.xuezhao.kit.domain.Refusal;
import java.util.List;
import java.util.Map;

/** There is no such line in the register. */
final class ExceptionKindUnknown extends Refusal {

  private static final long serialVersionUID = 1L;

  ExceptionKindUnknown(int position) {
    super(
        Kind.RULE,
        "exception-kind-unknown",
        "There is no such exception in the register. Choose from its list.");
    member(
        "errors",
        List.of(Map.of("pointer", "/kinds/" + position, "detail", "not in the register")));
  }
}
