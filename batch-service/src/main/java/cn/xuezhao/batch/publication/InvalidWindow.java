package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.Refusal;
import java.util.List;
import java.util.Map;

/** The times of a batch cannot be understood, or contradict each other. */
final class InvalidWindow extends Refusal {

  private static final long serialVersionUID = 1L;

  InvalidWindow(String pointer, String action) {
    super(Kind.MALFORMED, "invalid-fields", action);
    member("errors", List.of(Map.of("pointer", pointer, "detail", action)));
  }
}
