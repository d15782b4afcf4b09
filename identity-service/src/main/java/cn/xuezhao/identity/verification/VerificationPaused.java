package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.domain.Refusal;
import java.time.Duration;
import java.time.Instant;

/** Too many wrong tries from this WeChat account. */
final class VerificationPaused extends Refusal {

  private static final long serialVersionUID = 1L;

  VerificationPaused(Instant until, Instant now) {
    super(
        Kind.TOO_MANY,
        "verification-paused",
        "Too many wrong tries from this WeChat account. Wait until %s, then try again with the code"
                .formatted(until)
            + " from CHSI; nobody else is affected.");
    member("pausedUntil", until.toString());
    member("retryAfter", Math.max(1, Duration.between(now, until).toSeconds()));
  }
}
