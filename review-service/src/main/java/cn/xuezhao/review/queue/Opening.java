package cn.xuezhao.review.queue;

import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.review.policy.ReviewPolicy;
import cn.xuezhao.review.task.ReviewTask;
import cn.xuezhao.review.task.ReviewTasks;
import cn.xuezhao.review.task.Reviewer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** A reviewer looks at a photo they hold. */
@Component
final class Opening {

  private final ReviewTasks tasks;
  private final Policies<ReviewPolicy> policies;
  private final Clock clock;

  Opening(ReviewTasks tasks, Policies<ReviewPolicy> policies, Clock clock) {
    this.tasks = tasks;
    this.policies = policies;
    this.clock = clock;
  }

  ReviewTask open(String taskId, Reviewer reviewer) {
    Duration lasts = policies.current().lease().lasts();
    return tasks.change(taskId, task -> task.open(reviewer, clock.instant(), lasts));
  }
}
