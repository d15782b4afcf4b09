package cn.xuezhao.identity.enrollment;

import cn.xuezhao.kit.domain.Refusal;
import java.util.Map;

/** Phone number or e-mail address cannot be used; both faults are told at once. */
final class InvalidContact extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param faults pointer to what is expected there
   */
  InvalidContact(Map<String, String> faults) {
    super(
        Kind.MALFORMED,
        "invalid-fields",
        "Correct the named fields and send again: %s."
            .formatted(String.join("; ", faults.values())));
    member(
        "errors",
        faults.entrySet().stream()
            .map(fault -> Map.of("pointer", fault.getKey(), "detail", fault.getValue()))
            .toList());
  }
}
