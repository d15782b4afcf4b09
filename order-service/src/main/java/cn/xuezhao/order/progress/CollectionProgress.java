package cn.xuezhao.order.progress;

import cn.xuezhao.order.lifecycle.OnwardPromises;
import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.OrderState;
import cn.xuezhao.order.lifecycle.OrderState.Approved;
import cn.xuezhao.order.lifecycle.OrderState.Archived;
import cn.xuezhao.order.lifecycle.OrderState.AwaitingConfirmation;
import cn.xuezhao.order.lifecycle.OrderState.Closed;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.Completed;
import cn.xuezhao.order.lifecycle.OrderState.HandedIn;
import cn.xuezhao.order.lifecycle.OrderState.Refunded;
import cn.xuezhao.order.lifecycle.OrderState.Refunding;
import cn.xuezhao.order.lifecycle.OrderState.Rejected;
import cn.xuezhao.order.lifecycle.OrderState.Standardized;
import cn.xuezhao.order.lifecycle.OrderState.Standardizing;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import cn.xuezhao.order.lifecycle.Timeouts;
import cn.xuezhao.order.lifecycle.Workflow;
import cn.xuezhao.order.progress.ProgressStep.Owner;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an order stands among the steps its workflow has (G-30). */
final class CollectionProgress {

  /** How far a step is. */
  enum StepState {
    DONE,
    CURRENT,
    /** The review said no; the photo is the current step again. */
    FAILED,
    AHEAD
  }

  /**
   * @param at when it was done, or failed
   * @param dueAt until when the current step is promised, or has to be done
   */
  record Step(
      ProgressStep step,
      StepState state,
      Owner owner,
      @Nullable Instant at,
      @Nullable Instant dueAt) {}

  private CollectionProgress() {}

  static List<Step> of(Order order) {
    return Arrays.stream(ProgressStep.values())
        .filter(step -> isPartOf(order.workflow(), step))
        .map(step -> view(step, order))
        .toList();
  }

  private static boolean isPartOf(Workflow workflow, ProgressStep step) {
    return switch (step) {
      case CONFIRM -> workflow.confirmation() != null;
      case SIGN_IN, VERIFY, PHOTO, REVIEW, STANDARDIZE, COMPLETE -> true;
    };
  }

  private static Step view(ProgressStep step, Order order) {
    StepState state = stateOf(step, order.state());
    boolean over = state == StepState.DONE || state == StepState.FAILED;
    return new Step(
        step,
        state,
        step.owner(),
        over ? dateOf(step, order) : null,
        state == StepState.CURRENT ? dueAt(order) : null);
  }

  private static StepState stateOf(ProgressStep step, OrderState state) {
    if (state instanceof Rejected && step == ProgressStep.REVIEW) {
      return StepState.FAILED;
    }
    ProgressStep reached = reached(state);
    if (reached == null || step.compareTo(reached) < 0) {
      return StepState.DONE;
    }
    return step == reached && goesOn(state) ? StepState.CURRENT : StepState.AHEAD;
  }

  /** The first step that is not done; null when all are. */
  private static @Nullable ProgressStep reached(OrderState state) {
    return switch (state) {
      case Collecting _, Rejected _, Closed _, Refunding _, Refunded _ -> ProgressStep.PHOTO;
      case UnderReview _ -> ProgressStep.REVIEW;
      case Standardizing _ -> ProgressStep.STANDARDIZE;
      case AwaitingConfirmation _ -> ProgressStep.CONFIRM;
      case Completed _, Archived _ -> null;
    };
  }

  private static boolean goesOn(OrderState state) {
    return switch (state) {
      case Collecting _, HandedIn _ -> true;
      case Archived _, Closed _, Refunding _, Refunded _ -> false;
    };
  }

  private static @Nullable Instant dateOf(ProgressStep step, Order order) {
    OrderState state = order.state();
    return switch (step) {
      // An order is opened by a student who has signed in and verified; nothing earlier is known.
      case SIGN_IN, VERIFY -> order.opening().at();
      case PHOTO -> state instanceof HandedIn h ? h.review().photo().uploadedAt() : null;
      case REVIEW -> reviewedAt(state);
      case STANDARDIZE -> state instanceof Standardized s ? s.standard().readyAt() : null;
      case CONFIRM, COMPLETE -> completedAt(state);
    };
  }

  private static @Nullable Instant completedAt(OrderState state) {
    return switch (state) {
      case Completed completed -> completed.completedAt();
      case Archived archived -> archived.completedAt();
      case OrderState _ -> null;
    };
  }

  private static @Nullable Instant reviewedAt(OrderState state) {
    return switch (state) {
      case Approved approved -> approved.approvedAt();
      case Rejected rejected -> rejected.rejectedAt();
      case Collecting _, UnderReview _ -> null;
      case Archived _, Closed _, Refunding _, Refunded _ -> null;
    };
  }

  private static @Nullable Instant dueAt(Order order) {
    return switch (order.state()) {
      case UnderReview underReview -> underReview.review().dueAt();
      case AwaitingConfirmation waiting -> waiting.confirmBy();
      case Collecting _, Rejected _ -> Timeouts.handInBy(order);
      case Standardizing standardizing -> {
        OnwardPromises onward = order.workflow().onward();
        yield onward == null ? null : onward.standardPhotoDueAt(standardizing.approvedAt());
      }
      case Archived _, Completed _, Closed _, Refunding _, Refunded _ -> null;
    };
  }
}
