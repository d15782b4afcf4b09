package cn.xuezhao.review.progress;

import cn.xuezhao.review.task.ReviewState;
import cn.xuezhao.review.task.ReviewState.Decided;
import cn.xuezhao.review.task.ReviewState.Leased;
import cn.xuezhao.review.task.ReviewState.Waiting;
import cn.xuezhao.review.task.ReviewState.Withdrawn;
import cn.xuezhao.review.task.ReviewTask;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the newest photo of an order stands in review (G-32). */
record ReviewProgress(
    @Schema(description = "What is withdrawn with POST …/review-tasks/{taskId}/withdrawals.")
        String taskId,
    @Schema(allowableValues = {"waiting", "in-review", "decided", "withdrawn"}) String state,
    int round,
    Instant submittedAt,
    @Schema(description = "Until when the result was promised.") Instant dueAt,
    @Schema(description = "From 1; absent once a reviewer has looked at the photo.")
        @Nullable Long place,
    @Schema(description = "How many photos of the regional centre wait for a decision.")
        long undecided,
    @Schema(description = "Whether the photo can be taken back now (撤回审核).") boolean withdrawable) {

  static ReviewProgress of(ReviewTask task, long place, long undecided, boolean offersWithdrawal) {
    boolean unopened = isUndecided(task.state()) && task.openedAt() == null;
    return new ReviewProgress(
        task.id(),
        wordOf(task),
        task.round(),
        task.submittedAt(),
        task.promisedBy(),
        unopened ? place : null,
        undecided,
        unopened && offersWithdrawal);
  }

  /** A task that a reviewer has only prefetched waits like the others. */
  private static String wordOf(ReviewTask task) {
    return switch (task.state()) {
      case Waiting _, Leased _ -> task.openedAt() == null ? "waiting" : "in-review";
      case Decided _ -> "decided";
      case Withdrawn _ -> "withdrawn";
    };
  }

  private static boolean isUndecided(ReviewState state) {
    return switch (state) {
      case Waiting _, Leased _ -> true;
      case Decided _, Withdrawn _ -> false;
    };
  }
}
