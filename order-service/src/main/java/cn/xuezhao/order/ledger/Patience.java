package cn.xuezhao.order.ledger;

import java.time.Duration;
import java.time.Instant;

/** When to ask again for what stays unknown: after as long as it has been, within limits. */
final class Patience {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private Patience() {}

  static Instant next(Instant since, Instant now) {
    Duration waited = Duration.between(since, now);
    if (waited.compareTo(SHORTEST) < 0) {
      return now.plus(SHORTEST);
    }
    return now.plus(waited.compareTo(LONGEST) < 0 ? waited : LONGEST);
  }
}
