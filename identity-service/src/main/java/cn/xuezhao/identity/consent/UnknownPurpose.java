package cn.xuezhao.identity.consent;

import cn.xuezhao.kit.domain.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The centre asks no consent for this purpose. */
final class UnknownPurpose extends Refusal {

  private static final long serialVersionUID = 1L;

  UnknownPurpose(Map<String, String> known) {
    super(
        Kind.MALFORMED,
        "invalid-fields",
        "Choose a purpose of this centre: %s."
            .formatted(String.join(", ", new TreeSet<>(known.keySet()))));
    member("errors", List.of(Map.of("pointer", "/purpose", "detail", "not a purpose here")));
  }
}
