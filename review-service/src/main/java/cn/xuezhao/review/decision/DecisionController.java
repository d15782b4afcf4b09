package cn.xuezhao.review.decision;

import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.review.task.Decision;
import cn.xuezhao.review.task.Reviewer;
import cn.xuezhao.review.task.TaskView;
import cn.xuezhao.review.task.Verdict;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviewers decide. */
@RestController
@RequestMapping("/api/{tenant}/review-tasks/{taskId}/decisions")
class DecisionController {

  private final Deciding deciding;

  DecisionController(Deciding deciding) {
    this.deciding = deciding;
  }

  /** The decision, and the photo it is about: the one that was on the reviewer's screen. */
  record DecisionRequest(
      @Min(1) int revision,
      @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
      @Pattern(regexp = "[0-9a-f]{64}")
          @Schema(
              description =
                  "Of the standard photo that was on the screen; absent means that of the"
                      + " screening")
          @Nullable String standardSha256,
      @NotNull
          @Pattern(regexp = "approved|rejected")
          @Schema(allowableValues = {"approved", "rejected"})
          String decision,
      @Size(max = 20) @Schema(description = "Codes of GET review-reasons; a rejection needs one.")
          @Nullable List<@NotNull @Size(max = 64) String> reasons,
      @Size(max = 500) @Schema(description = "For the student.") @Nullable String note) {

    Verdict verdict() {
      return new Verdict(
          revision,
          sha256,
          standardSha256,
          Decision.of(decision),
          reasons == null ? List.of() : reasons,
          note);
    }
  }

  @PostMapping
  @PreAuthorize("hasAnyRole('reviewer', 'senior-reviewer')")
  @Operation(
      summary = "Decide about the photo",
      description =
          "There is one decision per round, by the reviewer who holds the task. It names the"
              + " revision, and the digests of the photo and of the standard photo it is about;"
              + " any other is void. The same decision again changes nothing.")
  TaskView decide(
      @PathVariable String tenant,
      @PathVariable String taskId,
      @Valid @RequestBody DecisionRequest request,
      Caller caller) {
    Reviewer reviewer = new Reviewer(caller.subject(), caller.name());
    return TaskView.forStaff(deciding.decide(taskId, reviewer, request.verdict()));
  }
}
