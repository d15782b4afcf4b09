package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import cn.xuezhao.kit.store.Cause;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The photos of orders. */
@Component
class SubmissionStore {

  private final AggregateStore<Submission> submissions;

  SubmissionStore(AggregateStores stores) {
    this.submissions = stores.open(Submission.class, "submissions");
  }

  Optional<Submission> of(String orderId) {
    return submissions.find(Submission.idOf(orderId));
  }

  Submission change(String orderId, Function<Submission, Change<Submission>> command) {
    return submissions.change(Submission.idOf(orderId), command);
  }

  void change(Cause cause, String orderId, Function<Submission, Change<Submission>> command) {
    submissions.change(cause, Submission.idOf(orderId), command);
  }

  /** An order was opened; known already when a photo was faster than the event. */
  void open(Cause cause, String orderId, String ownerId) {
    submissions.changeOrCreate(
        cause,
        Submission.idOf(orderId),
        () -> Submission.first(orderId, ownerId),
        submission -> Change.none(submission));
  }

  /** A photo is faster than the event of its order. */
  Submission open(String orderId, String ownerId) {
    try {
      return submissions.create(Change.of(Submission.first(orderId, ownerId)));
    } catch (AlreadyExists meanwhile) {
      return submissions.get(Submission.idOf(orderId));
    }
  }

  void whenDue(Consumer<Submission> action) {
    submissions.whenDue(action);
  }
}
