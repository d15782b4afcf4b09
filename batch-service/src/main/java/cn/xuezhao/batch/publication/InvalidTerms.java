package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.Refusal;
import java.util.List;
import java.util.Map;

/** What was planned cannot be understood, or contradicts itself. */
final class InvalidTerms extends Refusal {

  private static final long serialVersionUID = 1L;

  InvalidTerms(String pointer, String action) {
    super(Kind.MALFORMED, "invalid-fields", action);
    member("errors", List.of(Map.of("pointer", pointer, "detail", action)));
  }
}
