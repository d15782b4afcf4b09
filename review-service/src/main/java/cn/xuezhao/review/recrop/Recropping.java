package cn.xuezhao.review.recrop;

import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.review.policy.ReviewPolicy;
import cn.xuezhao.review.task.Crop;
import cn.xuezhao.review.task.Recrop;
import cn.xuezhao.review.task.ReviewTask;
import cn.xuezhao.review.task.ReviewTasks;
import cn.xuezhao.review.task.Reviewer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The holder of a task has the standard photo cut anew. photo-service makes it; that it counts is
 * written here, in the one document where the decision is written too, so that of the two one comes
 * first and the other sees it.
 */
@Component
final class Recropping {

  private final ReviewTasks tasks;
  private final StandardPhotos standardPhotos;
  private final Policies<ReviewPolicy> policies;
  private final Clock clock;

  Recropping(
      ReviewTasks tasks,
      StandardPhotos standardPhotos,
      Policies<ReviewPolicy> policies,
      Clock clock) {
    this.tasks = tasks;
    this.standardPhotos = standardPhotos;
    this.policies = policies;
    this.clock = clock;
  }

  ReviewTask recrop(String taskId, Reviewer reviewer, Crop crop) {
    ReviewTask held = held(taskId, reviewer);
    String sha256 = standardPhotos.recropped(held.photo(), crop, reviewer);
    Recrop made = new Recrop(sha256, crop, reviewer, clock.instant());
    return tasks.change(taskId, task -> task.recrop(reviewer, made, clock.instant()));
  }

  /** Back to the standard photo of the screening. */
  ReviewTask undo(String taskId, Reviewer reviewer) {
    held(taskId, reviewer);
    return tasks.change(taskId, task -> task.recrop(reviewer, null, clock.instant()));
  }

  /** Whoever chooses a framing is looking at the photo; the lease begins anew. */
  private ReviewTask held(String taskId, Reviewer reviewer) {
    Duration lasts = policies.current().lease().lasts();
    return tasks.change(taskId, task -> task.open(reviewer, clock.instant(), lasts));
  }
}
