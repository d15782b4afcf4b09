package cn.xuezhao.order.policy;

import cn.xuezhao.order.lifecycle.OnwardPromises;
import cn.xuezhao.order.lifecycle.Promise;
import cn.xuezhao.order.lifecycle.Workflow;
import cn.xuezhao.order.lifecycle.Workflow.Recapture;
import cn.xuezhao.order.lifecycle.Workflow.Step;
import cn.xuezhao.order.lifecycle.Workflow.SubmitOn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code order} of a tenant's policy.
 *
 * @param reviewHours there exactly when the review promise counts working days
 * @param recapture when another photo may be taken (G-23, G-28)
 * @param confirmation how long the student may look at the standard photo; there exactly when the
 *     steps have {@code confirm}
 * @param photoReminder absent where nobody is reminded of the photo
 * @param onwardPromises absent where nothing is promised
 */
record OrderPolicy(
    @Valid @NotNull WorkflowPolicy workflow,
    @Valid @NotNull PaymentPolicy payment,
    @Valid @NotNull ReviewPromise reviewPromise,
    @Valid @Nullable ReviewHours reviewHours,
    @Valid @NotNull Resubmission resubmission,
    @NotNull List<Recapture> recapture,
    @Valid @Nullable Confirmation confirmation,
    @Valid @Nullable PhotoReminder photoReminder,
    @Valid @Nullable Onward onwardPromises,
    @Valid @NotNull Retention retention) {

  OrderPolicy {
    boolean confirms = workflow != null && workflow.steps().contains(Step.CONFIRM);
    require(
        confirms == (confirmation != null),
        "order.confirmation: there exactly when order.workflow.steps has confirm");
    boolean byWorkingDays =
        reviewPromise != null && reviewPromise.countedIn() == CountedIn.WORKING_DAYS;
    require(
        byWorkingDays == (reviewHours != null),
        "order.review-hours: there exactly when order.review-promise counts working-days");
    recapture = recapture == null ? List.of() : List.copyOf(recapture);
  }

  /** The steps in the order of the centre, and what sends a photo to review. */
  record WorkflowPolicy(
      @NotEmpty List<Step> steps, @NotNull SubmitOn submitOn, boolean blockingPhotoFindings) {

    WorkflowPolicy {
      steps = steps == null ? List.of() : List.copyOf(steps);
      require(
          new HashSet<>(steps).size() == steps.size(), "order.workflow.steps: each at most once");
      require(
          steps.size() > 1 && steps.subList(0, 2).equals(List.of(Step.VERIFY, Step.CONFIRM_INFO)),
          "order.workflow.steps: verify, confirm-info come first");
      require(steps.getLast() == Step.RETURN, "order.workflow.steps: return comes last");
      requireOrder(steps, Step.PHOTO, Step.REVIEW);
      requireOrder(steps, Step.REVIEW, Step.STANDARDIZE);
      if (steps.contains(Step.PAY)) {
        requireOrder(steps, Step.PAY, Step.REVIEW);
      }
      if (steps.contains(Step.CONFIRM)) {
        requireOrder(steps, Step.STANDARDIZE, Step.CONFIRM);
      }
    }

    private static String word(Step step) {
      return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void requireOrder(List<Step> steps, Step first, Step second) {
      require(
          steps.contains(first)
              && steps.contains(second)
              && steps.indexOf(first) < steps.indexOf(second),
          "order.workflow.steps: %s before %s".formatted(word(first), word(second)));
    }
  }

  /**
   * @param attemptExpiresAfter or with the batch; it closes the attempt, not the order
   * @param description what the student reads at WeChat Pay; at most 127 characters there
   */
  record PaymentPolicy(
      @NotNull Duration attemptExpiresAfter, @NotBlank @Size(max = 127) String description) {}

  /** Until when a result is promised (L-17, G-6). */
  record ReviewPromise(@NotNull Duration atMost, @NotNull CountedIn countedIn) {}

  /** Which days count. */
  enum CountedIn {
    CALENDAR_DAYS,
    WORKING_DAYS
  }

  /** When reviewers work (G-32), in Shanghai. */
  record ReviewHours(@NotBlank String from, @NotBlank String to) {

    ReviewHours {
      require(
          from == null || to == null || LocalTime.parse(from).isBefore(LocalTime.parse(to)),
          "order.review-hours: from before to");
    }
  }

  /**
   * @param afterBatchEnd working days in which a photo can still be handed in
   */
  record Resubmission(@NotNull Duration afterBatchEnd) {}

  /**
   * From when the standard photo is there (G-27).
   *
   * @param remindBefore its end; may be empty
   */
  record Confirmation(
      @NotNull Duration within,
      @NotNull Duration withinAfterBatchEnd,
      @NotNull List<Duration> remindBefore) {

    Confirmation {
      remindBefore = remindBefore == null ? List.of() : List.copyOf(remindBefore);
    }

    Workflow.Confirmation rule() {
      return new Workflow.Confirmation(
          within.toSeconds(),
          withinAfterBatchEnd.toSeconds(),
          remindBefore.stream().map(Duration::toSeconds).toList());
    }
  }

  /** 照片上传提醒: paid, and no photo handed in. */
  record PhotoReminder(@NotNull Duration beforeBatchEnd) {}

  /** In working days: G-7 from the approval on, G-8 from the batch's end on. */
  record Onward(
      @NotNull Duration standardPhoto,
      @NotNull Duration platformUpload,
      @NotNull Duration handoff) {

    OnwardPromises rule() {
      return new OnwardPromises(days(standardPhoto), days(platformUpload), days(handoff));
    }
  }

  /**
   * @param afterHandoff calendar days; then photos and personal data are deleted
   */
  record Retention(@NotNull Duration afterHandoff) {}

  /** The rules an order that is opened now keeps to its end. */
  Workflow workflow(int version) {
    return new Workflow(
        version,
        workflow.steps(),
        workflow.submitOn(),
        workflow.blockingPhotoFindings(),
        payment.attemptExpiresAfter().toSeconds(),
        promise(),
        days(resubmission.afterBatchEnd()),
        recapture,
        confirmation == null ? null : confirmation.rule(),
        photoReminder == null ? null : photoReminder.beforeBatchEnd().toSeconds(),
        onwardPromises == null ? null : onwardPromises.rule(),
        days(retention.afterHandoff()));
  }

  private Promise promise() {
    int days = days(reviewPromise.atMost());
    return reviewHours == null
        ? new Promise(days, null)
        : new Promise(days, new Promise.Hours(reviewHours.from(), reviewHours.to()));
  }

  private static int days(Duration policy) {
    return Math.toIntExact(policy.toDays());
  }

  private static void require(boolean rule, String otherwise) {
    if (!rule) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
