package cn.xuezhao.review.queue;

import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.review.policy.ReviewPolicy;
import cn.xuezhao.review.task.ReviewTask;
import cn.xuezhao.review.task.ReviewTasks;
import cn.xuezhao.review.task.Reviewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lets a reviewer hold the most urgent tasks, so that the next photos are loaded before they are
 * looked at. One conditional update per task: of many reviewers who reach for it one gets it, the
 * others get the next ones.
 */
@Component
final class Leasing {

  /** Looks at the queue; each time somebody gets each task, so that the queue always moves. */
  private static final int LOOKS = 10;

  private final ReviewTasks tasks;
  private final Policies<ReviewPolicy> policies;
  private final Clock clock;

  Leasing(ReviewTasks tasks, Policies<ReviewPolicy> policies, Clock clock) {
    this.tasks = tasks;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * @param count how many tasks the reviewer wants to hold in all; so a repeated request changes
   *     nothing
   * @return everything the reviewer holds now
   */
  List<ReviewTask> lease(Reviewer reviewer, int count) {
    ReviewPolicy.Lease policy = policies.current().lease();
    int wanted = Math.min(count, policy.atOnce());
    List<ReviewTask> held = new ArrayList<>(tasks.heldBy(reviewer, policy.atOnce()));
    for (int look = 0; look < LOOKS && held.size() < wanted; look++) {
      List<ReviewTask> waiting = tasks.mostUrgent("waiting", wanted - held.size());
      if (waiting.isEmpty()) {
        break;
      }
      for (ReviewTask task : waiting) {
        Instant now = clock.instant();
        ReviewTask mine = tasks.change(task.id(), t -> t.lease(reviewer, now, policy.lasts()));
        if (ReviewTasks.isHeldBy(mine, reviewer, now)) {
          held.add(mine);
        }
      }
    }
    return List.copyOf(held);
  }

  void giveBack(String taskId, Reviewer reviewer) {
    tasks.change(taskId, task -> task.giveBack(reviewer, clock.instant()));
  }

  void giveAllBack(Reviewer reviewer) {
    tasks
        .heldBy(reviewer, policies.current().lease().atOnce())
        .forEach(task -> giveBack(task.id(), reviewer));
  }
}
