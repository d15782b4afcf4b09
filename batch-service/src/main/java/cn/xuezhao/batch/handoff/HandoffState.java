package cn.xuezhao.batch.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** What is being done for a batch at this moment: one package at a time. */
sealed interface HandoffState {

  @TypeAlias("handoff-idle")
  record Idle() implements HandoffState {}

  /** Orders are put into the package, one conditional update each. */
  @TypeAlias("handoff-gathering")
  record Gathering(OpenPackage open, Instant nextTry) implements HandoffState {}

  /**
   * What belongs to the package is decided; CHSI is told, and its answer noted on every order.
   *
   * @param failures in a row
   */
  @TypeAlias("handoff-sending")
  record Sending(OpenPackage open, int orders, int failures, Instant nextTry)
      implements HandoffState {}

  /**
   * A package on its way.
   *
   * @param number 1 is the main package, the others are supplementary
   * @param again whether it takes along what CHSI rejected before
   * @param startedBy the operator, null when it was time
   */
  @TypeAlias("handoff-open-package")
  record OpenPackage(String id, int number, boolean again, @Nullable String startedBy) {}
}
