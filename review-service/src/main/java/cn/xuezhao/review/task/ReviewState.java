package cn.xuezhao.review.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** Where a review task is on its way to its one decision. */
public sealed interface ReviewState {

  /**
   * In the queue.
   *
   * @param returnedBy subject of the reviewer whose lease ran out last, so that they are told why
   */
  @TypeAlias("waiting")
  record Waiting(@Nullable String returnedBy) implements ReviewState {}

  /**
   * With one reviewer, who may have prefetched it or be looking at it.
   *
   * @param until when it returns to the queue unless it is decided or opened again
   */
  @TypeAlias("leased")
  record Leased(Reviewer reviewer, Instant until) implements ReviewState {

    boolean isOver(Instant now) {
      return !now.isBefore(until);
    }

    boolean isHeldBy(Reviewer someone, Instant now) {
      return reviewer.is(someone) && !isOver(now);
    }
  }

  /** Done: who said what, and when. */
  @TypeAlias("decided")
  record Decided(
      Reviewer reviewer, Decision decision, List<String> reasons, @Nullable String note, Instant at)
      implements ReviewState {

    public Decided {
      reasons = List.copyOf(reasons);
    }
  }

  /** Gone without a decision. */
  @TypeAlias("withdrawn")
  record Withdrawn(WithdrawnBecause because, Instant at) implements ReviewState {}

  /** The word of the API for a state; it is also the alias under which the state is stored. */
  static String wordOf(ReviewState state) {
    return switch (state) {
      case Waiting _ -> "waiting";
      case Leased _ -> "leased";
      case Decided _ -> "decided";
      case Withdrawn _ -> "withdrawn";
    };
  }
}
