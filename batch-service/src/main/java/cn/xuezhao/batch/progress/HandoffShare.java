package cn.xuezhao.batch.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** Which package for CHSI an order belongs to (回传学信网, G-8): at any time at most one. */
public sealed interface HandoffShare {

  @TypeAlias("handoff-none")
  record None() implements HandoffShare {}

  @TypeAlias("handoff-assigned")
  record Assigned(String handoffId) implements HandoffShare {}

  /**
   * CHSI has taken the photo over.
   *
   * @param comparison {@code passed}, or what the school has to re-check
   */
  @TypeAlias("handoff-done")
  record HandedOff(String handoffId, @Nullable String comparison, Instant at)
      implements HandoffShare {}

  /** CHSI has not; an operator looks at the reason and starts another package. */
  @TypeAlias("handoff-rejected")
  record Rejected(String handoffId, String reason, Instant at) implements HandoffShare {}
}
