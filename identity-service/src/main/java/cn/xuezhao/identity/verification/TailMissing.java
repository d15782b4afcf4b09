package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.domain.Refusal;
import java.util.List;
import java.util.Map;

/** This centre asks for the end of the document number (G-16), and it was left out. */
final class TailMissing extends Refusal {

  private static final long serialVersionUID = 1L;

  TailMissing() {
    super(
        Kind.MALFORMED,
        "invalid-fields",
        "Type the last four characters of the document number as the code shows them.");
    member("errors", List.of(Map.of("pointer", "/idTail", "detail", "must not be blank")));
  }
}
