package cn.xuezhao.review.decision;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.review.reasons.ReasonCatalog;
import cn.xuezhao.review.task.ReviewTask;
import cn.xuezhao.review.task.ReviewTasks;
import cn.xuezhao.review.task.Reviewer;
import cn.xuezhao.review.task.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** A reviewer decides about the photo they saw. */
@Component
final class Deciding {

  private final ReviewTasks tasks;
  private final ReasonCatalog catalog;
  private final Clock clock;
  private final MeterRegistry meters;

  Deciding(ReviewTasks tasks, ReasonCatalog catalog, Clock clock, MeterRegistry meters) {
    this.tasks = tasks;
    this.catalog = catalog;
    this.clock = clock;
    this.meters = meters;
  }

  ReviewTask decide(String taskId, Reviewer reviewer, Verdict verdict) {
    catalog.check(verdict);
    AtomicBoolean decided = new AtomicBoolean();
    ReviewTask task =
        tasks.change(
            taskId,
            current -> {
              Change<ReviewTask> change = current.decide(reviewer, verdict, clock.instant());
              decided.set(change.changed());
              return change;
            });
    if (decided.get()) {
      meters
          .counter(
              "review.decided",
              "tenant",
              TenantContext.current(),
              "decision",
              verdict.decision().word())
          .increment();
    }
    return task;
  }
}
