package cn.xuezhao.review.queue;

import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.review.task.ReviewTask;
import cn.xuezhao.review.task.ReviewTasks;
import cn.xuezhao.review.task.TaskView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue to look at, and the student's own task. */
@RestController
@RequestMapping("/api/{tenant}/review-tasks")
class TaskController {

  private final ReviewTasks tasks;
  private final Withdrawing withdrawing;

  TaskController(ReviewTasks tasks, Withdrawing withdrawing) {
    this.tasks = tasks;
    this.withdrawing = withdrawing;
  }

  record TaskList(List<TaskView> tasks) {}

  @GetMapping
  @PreAuthorize("hasAnyRole('reviewer', 'senior-reviewer', 'operator', 'auditor')")
  @Operation(summary = "Tasks by state, oldest promise first")
  TaskList listTasks(
      @PathVariable String tenant,
      @RequestParam(required = false)
          @Schema(allowableValues = {"waiting", "leased", "decided", "withdrawn"})
          @Pattern(regexp = "waiting|leased|decided|withdrawn")
          @Nullable String state,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    return new TaskList(tasks.mostUrgent(state, limit).stream().map(TaskView::forStaff).toList());
  }

  @GetMapping("/{taskId}")
  @PreAuthorize("hasAnyRole('reviewer', 'senior-reviewer', 'operator', 'auditor', 'student')")
  @Operation(
      summary = "One task",
      description = "Students see their own, with the decision and without the reviewers.")
  TaskView getTask(@PathVariable String tenant, @PathVariable String taskId, Caller caller) {
    ReviewTask task = tasks.get(taskId);
    if (!caller.has("student")) {
      return TaskView.forStaff(task);
    }
    if (!task.ownerId().equals(caller.subject())) {
      throw new NotFound("review task");
    }
    return TaskView.forOwner(task);
  }

  @PostMapping("/{taskId}/withdrawals")
  @PreAuthorize("hasRole('student')")
  @Operation(
      summary = "Take the photo back (撤回审核)",
      description = "Where the regional centre offers it, and before a reviewer has opened it.")
  TaskView withdraw(@PathVariable String tenant, @PathVariable String taskId, Caller caller) {
    return TaskView.forOwner(withdrawing.withdraw(taskId, caller.subject()));
  }
}
