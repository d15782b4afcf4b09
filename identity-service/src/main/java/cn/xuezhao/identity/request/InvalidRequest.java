package cn.xuezhao.identity.request;

import cn.xuezhao.kit.domain.Refusal;
import java.util.List;
import java.util.Map;

/** A member that cannot be used as it is. */
final class InvalidRequest extends Refusal {

  private static final long serialVersionUID = 1L;

  InvalidRequest(String pointer, String expected) {
    super(Kind.MALFORMED, "invalid-fields", "Correct the named field: %s.".formatted(expected));
    member("errors", List.of(Map.of("pointer", pointer, "detail", expected)));
  }
}
