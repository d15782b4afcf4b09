package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.order.lifecycle.OrderState.Archived;
import cn.xuezhao.order.lifecycle.OrderState.AwaitingConfirmation;
import cn.xuezhao.order.lifecycle.OrderState.Closed;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.Completed;
import cn.xuezhao.order.lifecycle.OrderState.Refunded;
import cn.xuezhao.order.lifecycle.OrderState.Refunding;
import cn.xuezhao.order.lifecycle.OrderState.Rejected;
import cn.xuezhao.order.lifecycle.OrderState.Standardizing;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import cn.xuezhao.order.timeline.Fact;
import cn.xuezhao.order.timeline.What;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What time alone does to an order. When an order wakes and what it then does is decided by the
 * same two questions, so that no order wakes for nothing and none is forgotten.
 */
public final class Timeouts {

  private Timeouts() {}

  /** When an order next has to act by itself: its money, a reminder, or the end of its state. */
  static @Nullable Instant next(Order order) {
    return Stream.of(
            order.ledger().dueAt(),
            Reminders.next(order).map(Reminder::at).orElse(null),
            end(order))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  static Change<Order> elapse(Order order, Instant now) {
    Instant end = end(order);
    if (end != null && !now.isBefore(end)) {
      return ended(order, now);
    }
    return Reminders.due(order, now)
        .map(
            reminder ->
                Next.of(order)
                    .note(Facts.reminded(reminder))
                    .say(OrderReminded.of(order, reminder))
                    .change())
        .orElseGet(() -> Change.none(order));
  }

  /**
   * When the state is over by itself; null while it waits for somebody else. An unpaid order
   * outlives the batch until its last attempt to pay is known to be over.
   */
  static @Nullable Instant end(Order order) {
    return switch (order.state()) {
      case Collecting(Payment.Due _, Photo _) ->
          order.ledger().pending().isEmpty() ? order.terms().closesAt() : null;
      // A rejection that comes after that ends the order at once.
      case Collecting(Payment.Settled _, Photo _) -> handInBy(order);
      case Rejected _ -> handInBy(order);
      case AwaitingConfirmation waiting -> waiting.confirmBy();
      case Completed _ -> deleteAt(order);
      case UnderReview _, Standardizing _, Closed _, Refunding _, Refunded _, Archived _ -> null;
    };
  }

  /** Until when a photo can be handed in or replaced; null when none is awaited. */
  public static @Nullable Instant handInBy(Order order) {
    return switch (order.state()) {
      case Collecting(Payment.Settled _, Photo _) -> order.workflow().submissionsEnd(order.terms());
      case Rejected _ -> order.workflow().submissionsEnd(order.terms());
      case OrderState _ -> null;
    };
  }

  /** When photo and data are deleted; null before the hand-off. */
  public static @Nullable Instant deleteAt(Order order) {
    Integer days = order.workflow().retentionDays();
    return days == null
        ? null
        : order
            .timeline()
            .firstOf(What.HANDED_OFF)
            .map(at -> at.plus(Duration.ofDays(days)))
            .orElse(null);
  }

  private static Change<Order> ended(Order order, Instant now) {
    return switch (order.state()) {
      case Collecting(Payment payment, Photo _) -> new Money(order).end(payment, now);
      case Rejected rejected -> new Money(order).end(rejected.payment(), now);
      case AwaitingConfirmation waiting ->
          Completing.confirmed(Next.of(order), waiting, OrderState.ConfirmedBy.DEADLINE, now);
      case Completed completed -> archived(order, completed, now);
      case UnderReview _, Standardizing _, Closed _, Refunding _, Refunded _, Archived _ ->
          Change.none(order);
    };
  }

  /** Of a photo that is handed off and deleted only the payment is kept. */
  private static Change<Order> archived(Order order, Completed completed, Instant now) {
    return Next.of(order)
        .become(new Archived(completed.payment(), completed.completedAt(), now))
        .with(order.timeline().ofMoney().with(Fact.of(What.RETENTION_ENDED, now)))
        .say(RetentionEnded.of(order, now))
        .change();
  }
}
