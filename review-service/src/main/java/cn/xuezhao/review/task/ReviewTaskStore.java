package cn.xuezhao.review.task;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Index;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The review tasks and the orders in which they are looked for. */
@Component
final class ReviewTaskStore {

  private static final String STATE = "body.state._class";
  private static final String PROMISED_BY = "body.promisedBy";
  private static final String REVIEWER = "body.state.reviewer.subject";
  private static final String SUBMITTED_AT = "body.submittedAt";
  private static final String ORDER = "body.photo.orderId";
  private static final String ROUND = "body.round";

  /**
   * Most urgent first, and of one promise who came first: what is handed in while nobody works is
   * all promised for the same hour. The id makes the order total.
   */
  private static final Bson MOST_URGENT_FIRST = ascending(PROMISED_BY, SUBMITTED_AT, "_id");

  private final AggregateStore<ReviewTask> tasks;

  ReviewTaskStore(AggregateStores stores) {
    this.tasks =
        stores.open(
            ReviewTask.class,
            "review-tasks",
            Index.on(STATE, PROMISED_BY),
            Index.on(STATE, REVIEWER),
            Index.on(STATE, SUBMITTED_AT),
            Index.on(ORDER));
  }

  AggregateStore<ReviewTask> tasks() {
    return tasks;
  }

  List<ReviewTask> mostUrgent(@Nullable String state, int limit) {
    return tasks.find(state == null ? exists(STATE) : eq(STATE, state), MOST_URGENT_FIRST, limit);
  }

  List<ReviewTask> leasedTo(String subject, int limit) {
    return tasks.find(and(eq(STATE, "leased"), eq(REVIEWER, subject)), MOST_URGENT_FIRST, limit);
  }

  /** The task of the order's latest round. */
  Optional<ReviewTask> newestOf(String orderId) {
    return tasks.find(eq(ORDER, orderId), descending(ROUND), 1).stream().findFirst();
  }

  /** Undecided tasks that are more urgent than this one. */
  long countBefore(ReviewTask task) {
    return before("waiting", task) + before("leased", task);
  }

  long countUndecided() {
    return countWaiting() + tasks.count(eq(STATE, "leased"));
  }

  long countWaiting() {
    return tasks.count(eq(STATE, "waiting"));
  }

  long countOverdue(Instant now) {
    return overdue("waiting", now) + overdue("leased", now);
  }

  Optional<ReviewTask> longestWaiting() {
    return tasks.find(eq(STATE, "waiting"), ascending(SUBMITTED_AT), 1).stream().findFirst();
  }

  private long before(String state, ReviewTask task) {
    Bson inState = eq(STATE, state);
    return tasks.count(and(inState, lt(PROMISED_BY, task.promisedBy())))
        + tasks.count(
            and(inState, eq(PROMISED_BY, task.promisedBy()), lt(SUBMITTED_AT, task.submittedAt())));
  }

  private long overdue(String state, Instant now) {
    return tasks.count(and(eq(STATE, state), lt(PROMISED_BY, now)));
  }
}
