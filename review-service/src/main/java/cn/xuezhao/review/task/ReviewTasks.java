package cn.xuezhao.review.task;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.Cause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks, as the other features of this service use them. */
@Component
public final class ReviewTasks {

  private final ReviewTaskStore store;
  private final Clock clock;

  ReviewTasks(ReviewTaskStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    store.tasks().whenDue(due -> change(due.id(), task -> task.returnToQueue(clock.instant())));
  }

  /** The task, or a not-found problem. */
  public ReviewTask get(String id) {
    return store.tasks().get(id);
  }

  public Optional<ReviewTask> find(String id) {
    return store.tasks().find(id);
  }

  /** Puts a new task into the queue unless the event that brings it was heard before. */
  public void add(Cause cause, Change<ReviewTask> submitted) {
    store.tasks().create(cause, submitted);
  }

  /** Runs one command on one task: one conditional update, so that of two at once one wins. */
  public ReviewTask change(String id, Function<ReviewTask, Change<ReviewTask>> command) {
    return store.tasks().change(id, command);
  }

  /**
   * Most urgent tasks first.
   *
   * @param state one of the words of {@link ReviewState#wordOf}, or null for all
   */
  public List<ReviewTask> mostUrgent(@Nullable String state, int limit) {
    return store.mostUrgent(state, limit);
  }

  /** The task of the order's latest round, or empty before the first. */
  public Optional<ReviewTask> newestOf(String orderId) {
    return store.newestOf(orderId);
  }

  /** Where the task stands among the undecided ones, from 1. */
  public long placeOf(ReviewTask task) {
    return store.countBefore(task) + 1;
  }

  public long countUndecided() {
    return store.countUndecided();
  }

  /** What a reviewer holds now, most urgent first. */
  public List<ReviewTask> heldBy(Reviewer reviewer, int limit) {
    Instant now = clock.instant();
    return store.leasedTo(reviewer.subject(), limit).stream()
        .filter(task -> isHeldBy(task, reviewer, now))
        .toList();
  }

  /** Whether the reviewer holds the task at that instant. */
  public static boolean isHeldBy(ReviewTask task, Reviewer reviewer, Instant now) {
    return task.state() instanceof ReviewState.Leased held && held.isHeldBy(reviewer, now);
  }

  public long countWaiting() {
    return store.countWaiting();
  }

  /** Undecided tasks whose promise to the student has passed. */
  public long countOverdue() {
    return store.countOverdue(clock.instant());
  }

  /** How long the task has waited that was submitted first; zero when the queue is empty. */
  public Duration longestWait() {
    return store
        .longestWaiting()
        .map(task -> Duration.between(task.submittedAt(), clock.instant()))
        .orElse(Duration.ZERO);
  }
}
