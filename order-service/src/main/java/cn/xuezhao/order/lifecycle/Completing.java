package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.order.lifecycle.OrderState.Approved;
import cn.xuezhao.order.lifecycle.OrderState.AwaitingConfirmation;
import cn.xuezhao.order.lifecycle.OrderState.Completed;
import cn.xuezhao.order.lifecycle.OrderState.ConfirmedBy;
import cn.xuezhao.order.timeline.Fact;
import cn.xuezhao.order.timeline.What;
import java.time.Instant;

/** From the approved photo to the returned one. */
final class Completing {

  private Completing() {}

  /** The standard photo is there: returned at once (L-25), or shown to the student first (G-26). */
  static Change<Order> standardized(
      Next next, Approved approved, StandardPhoto photo, Instant now) {
    Order order = next.order();
    Next noted = next.note(Facts.standardized(photo));
    Workflow.Confirmation confirmation = order.workflow().confirmation();
    if (confirmation == null) {
      Completed completed = Completed.of(approved, photo, ConfirmedBy.POLICY, now);
      return returned(noted, completed);
    }
    Instant confirmBy = confirmation.dueAt(photo.readyAt(), order.terms());
    return noted.become(approved.awaiting(photo, confirmBy)).change();
  }

  static Change<Order> confirmed(
      Next next, AwaitingConfirmation waiting, ConfirmedBy by, Instant now) {
    Completed completed = Completed.of(waiting, waiting.standard(), by, now);
    return returned(next.note(Facts.confirmed(completed)), completed);
  }

  private static Change<Order> returned(Next next, Completed completed) {
    return next.become(completed)
        .note(Fact.of(What.RETURNED, completed.completedAt()))
        .say(OrderCompleted.of(next.order(), completed))
        .change();
  }
}
