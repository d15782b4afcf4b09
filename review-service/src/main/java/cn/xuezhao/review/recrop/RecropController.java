package cn.xuezhao.review.recrop;

import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.review.task.Crop;
import cn.xuezhao.review.task.Reviewer;
import cn.xuezhao.review.task.TaskView;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviewers choose another framing. */
@RestController
@RequestMapping("/api/{tenant}/review-tasks/{taskId}/recrops")
@PreAuthorize("hasAnyRole('reviewer', 'senior-reviewer')")
class RecropController {

  private final Recropping recropping;

  RecropController(Recropping recropping) {
    this.recropping = recropping;
  }

  record RecropRequest(@NotNull @Valid Crop crop) {}

  @PostMapping
  @Operation(
      summary = "Have the standard photo cut anew",
      description =
          "For the reviewer who holds the task, by the rules for a student's own crop; it is made"
              + " from the original as it is asked for, or refused. From then on a decision has to"
              + " name it by its standardSha256. The same crop again changes nothing.")
  TaskView recrop(
      @PathVariable String tenant,
      @PathVariable String taskId,
      @Valid @RequestBody RecropRequest request,
      Caller caller) {
    return TaskView.forStaff(recropping.recrop(taskId, reviewer(caller), request.crop()));
  }

  @DeleteMapping
  @Operation(summary = "Back to the standard photo that the screening made")
  TaskView undo(@PathVariable String tenant, @PathVariable String taskId, Caller caller) {
    return TaskView.forStaff(recropping.undo(taskId, reviewer(caller)));
  }

  private static Reviewer reviewer(Caller caller) {
    return new Reviewer(caller.subject(), caller.name());
  }
}
