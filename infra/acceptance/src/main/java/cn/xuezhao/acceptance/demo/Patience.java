package cn.xuezhao.acceptance.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks again and again, less and less often, until something is there or patience is at an end.
 */
final class Patience {

  private static final Duration FIRST = Duration.ofMillis(150);
  private static final Duration LONGEST = Duration.ofMillis(1_200);

  private final Duration limit;

  Patience(Duration limit) {
    this.limit = limit;
  }

  /**
   * @param told what was last seen, for the complaint
   */
  <T> T until(String what, Supplier<Optional<T>> look, Supplier<String> told) {
    Instant end = Instant.now().plus(limit);
    Duration pause = FIRST;
    while (true) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(
            "%s: not within %d s, but %s".formatted(what, limit.toSeconds(), told.get()));
      }
      rest(pause);
      pause = shorter(pause.multipliedBy(3).dividedBy(2));
    }
  }

  static void rest(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private static Duration shorter(Duration pause) {
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
