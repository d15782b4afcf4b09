package cn.xuezhao.review.task;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.review.task.ReviewState.Decided;
import cn.xuezhao.review.task.ReviewState.Leased;
import cn.xuezhao.review.task.ReviewState.Withdrawn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as the API shows it: the face and the task, never a name or number of the student. Pixels
 * and findings are photo-service's; the task says where.
 */
@Schema(name = "ReviewTask")
public record TaskView(
    String taskId,
    @Schema(allowableValues = {"waiting", "leased", "decided", "withdrawn"}) String state,
    String orderId,
    int round,
    int revision,
    String sha256,
    @Schema(
            description =
                "Of the standard photo to decide about: a decision names it. Absent in tasks of"
                    + " before it was noted.")
        @Nullable String standardSha256,
    @Schema(description = "The uploaded photo.") String originalUrl,
    @Schema(description = "The standard photo as it would be.") String previewUrl,
    @Schema(description = "The framing that a reviewer chose; told to staff only.")
        @Nullable RecropView recrop,
    @Schema(description = "The photo's submission with the findings.") String photoUrl,
    Instant submittedAt,
    @Schema(description = "Until when the student was promised the result.") Instant dueAt,
    @Schema(description = "What the student signed for in the exceptions register (L-P8).")
        List<String> exceptions,
    @Schema(description = "When a reviewer first looked at it.") @Nullable Instant openedAt,
    @Schema(description = "Who holds it; told to staff only.") @Nullable String leasedBy,
    @Schema(description = "Told to staff only.") @Nullable Instant leasedUntil,
    @Nullable DecisionView decision,
    @Nullable WithdrawalView withdrawal) {

  /** The standard photo as a reviewer framed it. */
  @Schema(name = "ReviewRecrop")
  public record RecropView(Crop crop, String recroppedBy, Instant recroppedAt) {

    private static RecropView of(Recrop recrop) {
      return new RecropView(recrop.crop(), recrop.by().name(), recrop.at());
    }
  }

  /** The one decision of the round. */
  @Schema(name = "ReviewDecision")
  public record DecisionView(
      @Schema(allowableValues = {"approved", "rejected"}) String decision,
      List<String> reasons,
      @Nullable String note,
      @Schema(description = "Who decided; told to staff only.") @Nullable String decidedBy,
      Instant decidedAt) {}

  /** How the task left the queue undecided. */
  @Schema(name = "ReviewWithdrawal")
  public record WithdrawalView(
      @Schema(allowableValues = {"student-asked", "refund-asked", "order-ended", "newer-round"})
          String because,
      Instant withdrawnAt) {}

  public static TaskView forStaff(ReviewTask task) {
    return of(task, true);
  }

  /** Without anything about the reviewers. */
  public static TaskView forOwner(ReviewTask task) {
    return of(task, false);
  }

  private static TaskView of(ReviewTask task, boolean named) {
    String photo = "/api/" + TenantContext.current() + "/photos/" + task.photo().orderId();
    Recrop recrop = task.recrop();
    String revision = photo + "/revisions/" + task.photo().revision();
    return new TaskView(
        task.id(),
        ReviewState.wordOf(task.state()),
        task.photo().orderId(),
        task.round(),
        task.photo().revision(),
        task.photo().sha256(),
        named ? task.standardSha256() : null,
        revision + "/original",
        revision + "/preview" + (named && recrop != null ? "?standard=" + recrop.sha256() : ""),
        named && recrop != null ? RecropView.of(recrop) : null,
        photo,
        task.submittedAt(),
        task.promisedBy(),
        task.exceptions(),
        task.openedAt(),
        named && task.state() instanceof Leased held ? held.reviewer().name() : null,
        named && task.state() instanceof Leased held ? held.until() : null,
        task.state() instanceof Decided made ? decision(made, named) : null,
        task.state() instanceof Withdrawn(WithdrawnBecause because, Instant at)
            ? new WithdrawalView(because.word(), at)
            : null);
  }

  private static DecisionView decision(Decided made, boolean named) {
    return new DecisionView(
        made.decision().word(),
        made.reasons(),
        made.note(),
        named ? made.reviewer().name() : null,
        made.at());
  }
}
