package cn.xuezhao.review.progress;

import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.review.policy.ReviewPolicy;
import cn.xuezhao.review.task.ReviewTask;
import cn.xuezhao.review.task.ReviewTasks;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 审核进度 (G-31, G-32). */
@RestController
class ProgressController {

  private final ReviewTasks tasks;
  private final Policies<ReviewPolicy> policies;

  ProgressController(ReviewTasks tasks, Policies<ReviewPolicy> policies) {
    this.tasks = tasks;
    this.policies = policies;
  }

  @GetMapping("/api/{tenant}/review-progress/{orderId}")
  @PreAuthorize("hasRole('student')")
  @Operation(
      summary = "Where the photo stands in review",
      description = "The latest round of one's own order: its promise and its place in the queue.")
  ReviewProgress progress(
      @PathVariable String tenant, @PathVariable String orderId, Caller caller) {
    ReviewTask task =
        tasks
            .newestOf(orderId)
            .filter(newest -> newest.ownerId().equals(caller.subject()))
            .orElseThrow(() -> new NotFound("review"));
    return ReviewProgress.of(
        task, tasks.placeOf(task), tasks.countUndecided(), policies.current().withdrawal());
  }
}
