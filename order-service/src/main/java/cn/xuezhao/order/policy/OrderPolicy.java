package cn.xuezhao.order.policy;

import cn.xuezhao.order.lifecycle.Promise;
import cn.xuezhao.order.lifecycle.Promise.CountedIn;
import cn.xuezhao.order.lifecycle.Workflow;
import cn.xuezhao.order.lifecycle.Workflow.Step;
import cn.xuezhao.order.lifecycle.Workflow.SubmitOn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code order} of a tenant's policy.
 *
 * @param confirmation how long the student may look at the standard photo; there exactly when the
 *     steps have {@code confirm}
 */
record OrderPolicy(
    @Valid @NotNull WorkflowPolicy workflow,
    @Valid @NotNull PaymentPolicy payment,
    @Valid @NotNull ReviewPromise reviewPromise,
    @Valid @NotNull Resubmission resubmission,
    @Valid @Nullable Confirmation confirmation) {

  OrderPolicy {
    boolean confirms = workflow != null && workflow.steps().contains(Step.CONFIRM);
    require(
        confirms == (confirmation != null),
        "order.confirmation: there exactly when order.workflow.steps has confirm");
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

    private static void requireOrder(List<Step> steps, Step first, Step second) {
      require(
          steps.contains(first)
              && steps.contains(second)
              && steps.indexOf(first) < steps.indexOf(second),
          "order.workflow.steps: %s before %s".formatted(first, second));
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

  /**
   * @param afterBatchEnd working days in which a photo can still be handed in
   */
  record Resubmission(@NotNull Duration afterBatchEnd) {}

  /** From when the standard photo is there (G-27). */
  record Confirmation(@NotNull Duration within, @NotNull Duration withinAfterBatchEnd) {}

  /** The rules an order that is opened now keeps to its end. */
  Workflow workflow(int version) {
    return new Workflow(
        version,
        workflow.steps(),
        workflow.submitOn(),
        workflow.blockingPhotoFindings(),
        payment.attemptExpiresAfter().toSeconds(),
        new Promise(days(reviewPromise.atMost()), reviewPromise.countedIn()),
        days(resubmission.afterBatchEnd()),
        confirmation == null
            ? null
            : new Workflow.Confirmation(
                confirmation.within().toSeconds(), confirmation.withinAfterBatchEnd().toSeconds()));
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
