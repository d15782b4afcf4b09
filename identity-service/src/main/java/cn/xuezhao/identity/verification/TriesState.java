package cn.xuezhao.identity.verification;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** Whether a WeChat account may try to verify now. */
sealed interface TriesState {

  /**
   * @param wrong wrong tries since the last quiet time
   * @param running tries that have begun and not ended; they count, so that a hundred at once are
   *     not a hundred guesses
   */
  @TypeAlias("counting-tries")
  record Counting(int wrong, int running, Instant lastBegan) implements TriesState {}

  /** No tries until then. */
  @TypeAlias("tries-paused")
  record Paused(Instant until) implements TriesState {}
}
