package cn.xuezhao.batch.progress;

import java.time.Duration;
import java.time.Instant;

/** When something that failed is tried again: soon at first, then rarely, for ever. */
public final class Retries {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int DOUBLINGS = 7;

  private Retries() {}

  /**
   * @param failures in a row before this one
   */
  public static Instant after(int failures, Instant now) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
    return now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
  }
}
