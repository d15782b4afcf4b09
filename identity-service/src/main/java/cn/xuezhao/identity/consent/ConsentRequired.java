package cn.xuezhao.identity.consent;

import cn.xuezhao.kit.domain.Refusal;
import java.util.List;
import java.util.Map;

/** Something may only be done with a consent that is not there. */
final class ConsentRequired extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param missing purposes and the versions that are asked for
   */
  ConsentRequired(Map<String, String> missing) {
    super(
        Kind.FORBIDDEN,
        "consent-required",
        "Read and accept first: %s.".formatted(String.join(", ", missing.keySet())));
    member("purposes", List.copyOf(missing.keySet()));
  }
}
