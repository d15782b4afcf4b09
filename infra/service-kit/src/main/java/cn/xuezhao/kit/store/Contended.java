package cn.xuezhao.kit.store;

import cn.xuezhao.kit.domain.Refusal;

/** Others changed the same aggregate again and again while this command tried to. */
final class Contended extends Refusal {

  private static final long serialVersionUID = 1L;

  Contended(String id) {
    super(
        Kind.CONFLICT,
        "conflict",
        "%s was changed by somebody else at the same moment. Load it and try again.".formatted(id));
    member("retryAfter", 1);
  }
}
