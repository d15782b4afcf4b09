package cn.xuezhao.review.submission;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.review.exceptions.ExceptionsRegister;
import cn.xuezhao.review.task.ReviewTask;
import cn.xuezhao.review.task.ReviewTasks;
import cn.xuezhao.review.task.WithdrawnBecause;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Keeps the queue in step with the orders. Each event first notes its fact and then looks at the
 * tasks; so of two events that are handled at the same moment at least one sees both facts, and
 * whichever comes first the same tasks are left.
 */
@Component
final class FollowingOrders {

  private final OrderRoundsStore orders;
  private final ReviewTasks tasks;
  private final ExceptionsRegister register;
  private final Clock clock;

  FollowingOrders(
      OrderRoundsStore orders, ReviewTasks tasks, ExceptionsRegister register, Clock clock) {
    this.orders = orders;
    this.tasks = tasks;
    this.register = register;
    this.clock = clock;
  }

  void submitted(Cause cause, Change<ReviewTask> submission) {
    ReviewTask task = submission.next();
    String orderId = task.photo().orderId();
    orders.note(cause, orderId, order -> order.submit(task.round()));
    tasks.add(cause, submission);
    register.writeOn(task);
    settle(orders.get(orderId));
  }

  void ended(Cause cause, String orderId) {
    settle(orders.note(cause, orderId, order -> order.end(clock.instant())));
  }

  private void settle(OrderRounds order) {
    for (int round = 1; round <= order.latestRound(); round++) {
      if (!order.stillNeeds(round)) {
        WithdrawnBecause because =
            round < order.latestRound()
                ? WithdrawnBecause.NEWER_ROUND
                : WithdrawnBecause.ORDER_ENDED;
        tasks
            .find(ReviewTask.idOf(order.id(), round))
            .ifPresent(task -> tasks.change(task.id(), t -> t.discard(because, clock.instant())));
      }
    }
  }
}
