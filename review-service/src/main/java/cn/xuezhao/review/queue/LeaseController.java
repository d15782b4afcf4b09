package cn.xuezhao.review.queue;

import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.review.task.Reviewer;
import cn.xuezhao.review.task.TaskView;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reviewers take tasks and look at them. */
@RestController
@RequestMapping("/api/{tenant}")
@PreAuthorize("hasAnyRole('reviewer', 'senior-reviewer')")
class LeaseController {

  private final Leasing leasing;
  private final Opening opening;

  LeaseController(Leasing leasing, Opening opening) {
    this.leasing = leasing;
    this.opening = opening;
  }

  record LeaseRequest(@Min(1) @Max(20) int count) {}

  record LeaseAnswer(List<TaskView> tasks) {}

  @PostMapping("/review-leases")
  @Operation(
      summary = "Hold the most urgent tasks",
      description =
          "Tops up what the caller holds to count tasks, oldest promise first, and answers with"
              + " all of them; a repeated request changes nothing. A task that is neither opened"
              + " nor decided before leasedUntil goes back to the queue.")
  LeaseAnswer lease(
      @PathVariable String tenant, @Valid @RequestBody LeaseRequest request, Caller caller) {
    return new LeaseAnswer(
        leasing.lease(reviewer(caller), request.count()).stream().map(TaskView::forStaff).toList());
  }

  @DeleteMapping("/review-leases")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Give everything back",
      description =
          "At the end of a shift: what the caller holds returns to its old place in the queue at"
              + " once instead of when the lease is over.")
  void giveAllBack(@PathVariable String tenant, Caller caller) {
    leasing.giveAllBack(reviewer(caller));
  }

  @DeleteMapping("/review-leases/{taskId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Give one task back",
      description = "A task that the caller does not hold any more is left as it is.")
  void giveBack(@PathVariable String tenant, @PathVariable String taskId, Caller caller) {
    leasing.giveBack(taskId, reviewer(caller));
  }

  @PostMapping("/review-tasks/{taskId}/openings")
  @Operation(
      summary = "Look at the photo",
      description =
          "Renews the caller's lease. From the first opening on the student cannot withdraw.")
  TaskView open(@PathVariable String tenant, @PathVariable String taskId, Caller caller) {
    return TaskView.forStaff(opening.open(taskId, reviewer(caller)));
  }

  private static Reviewer reviewer(Caller caller) {
    return new Reviewer(caller.subject(), caller.name());
  }
}
