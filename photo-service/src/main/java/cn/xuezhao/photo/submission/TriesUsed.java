package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Refusal;
import java.time.Duration;

/** The order's screenings of the last 24 hours are used up. */
final class TriesUsed extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param wait until the oldest of them is a day old
   */
  TriesUsed(Duration wait) {
    super(
        Kind.TOO_MANY,
        "photo-screening-tries-used",
        "Today's tries for this order are used up. Read the advice of the last findings and try "
            + "again tomorrow.");
    member("retryAfter", Math.max(1, wait.toSeconds()));
  }
}
