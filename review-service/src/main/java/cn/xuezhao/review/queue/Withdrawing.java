package cn.xuezhao.review.queue;

import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.review.policy.ReviewPolicy;
import cn.xuezhao.review.task.ReviewTask;
import cn.xuezhao.review.task.ReviewTasks;
import cn.xuezhao.review.task.WithdrawnBecause;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * A student takes a photo back. Asked here and not of order-service, because here the reviewer's
 * opening and the withdrawal meet in one document: one of the two wins.
 */
@Component
final class Withdrawing {

  private final ReviewTasks tasks;
  private final Policies<ReviewPolicy> policies;
  private final Clock clock;

  Withdrawing(ReviewTasks tasks, Policies<ReviewPolicy> policies, Clock clock) {
    this.tasks = tasks;
    this.policies = policies;
    this.clock = clock;
  }

  ReviewTask withdraw(String taskId, String studentId) {
    if (!tasks.get(taskId).ownerId().equals(studentId)) {
      throw new NotFound("review task");
    }
    if (!policies.current().withdrawal()) {
      throw new WithdrawalNotOffered();
    }
    return tasks.change(
        taskId, task -> task.withdraw(WithdrawnBecause.STUDENT_ASKED, clock.instant()));
  }

  /** For a refund by the office, which no policy rules out; a reviewer who has begun still does. */
  ReviewTask withdrawForRefund(String orderId, int round) {
    return tasks.change(
        ReviewTask.idOf(orderId, round),
        task -> task.withdraw(WithdrawnBecause.REFUND_ASKED, clock.instant()));
  }

  /** This regional centre's manual does not know 撤回审核. */
  static final class WithdrawalNotOffered extends Refusal {

    private static final long serialVersionUID = 1L;

    WithdrawalNotOffered() {
      super(
          Kind.RULE,
          "withdrawal-not-offered",
          "This regional centre does not take photos back out of review. Wait for the result.");
    }
  }
}
