package cn.xuezhao.gateway.limits;

import cn.xuezhao.kit.domain.Refusal;
import java.time.Duration;

/** Too many requests of one person in too short a time. */
final class RateLimited extends Refusal {

  private static final long serialVersionUID = 1L;

  RateLimited(Duration wait) {
    super(
        Kind.TOO_MANY,
        "rate-limited",
        "Too many requests. Wait for the seconds of the header Retry-After, then try again.");
    member("retryAfter", Math.max(1, wait.plusMillis(999).toSeconds()));
  }
}
