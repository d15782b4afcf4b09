package cn.xuezhao.kit.call;

import cn.xuezhao.kit.domain.Refusal;

/** Somebody we depend on does not answer; the caller may try again. */
public final class Upstream extends Refusal {

  private static final long serialVersionUID = 1L;

  public Upstream(String dependency, Throwable cause) {
    super(
        Kind.UNAVAILABLE,
        "upstream-unavailable",
        "%s does not answer right now. Nothing was lost; try again in a moment."
            .formatted(dependency));
    member("retryAfter", 2);
    initCause(cause);
  }
}
