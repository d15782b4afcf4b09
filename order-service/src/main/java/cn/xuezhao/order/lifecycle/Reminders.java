package cn.xuezhao.order.lifecycle;

import cn.xuezhao.order.lifecycle.OrderState.AwaitingConfirmation;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a student is reminded: 照片上传提醒 before the end of the batch, and the confirmation (G-26,
 * G-27). What fell due before the student last did something is not said any more: who pays three
 * hours before the end has the next step in front of them. After an outage the latest one is said
 * and the others are not made up for.
 */
final class Reminders {

  private Reminders() {}

  /** The next reminder to come, or the one that is overdue. */
  static Optional<Reminder> next(Order order) {
    return open(order).min(Comparator.comparing(Reminder::at));
  }

  /** The reminder to be said now. */
  static Optional<Reminder> due(Order order, Instant now) {
    return open(order)
        .filter(reminder -> !now.isBefore(reminder.at()))
        .max(Comparator.comparing(Reminder::at));
  }

  private static Stream<Reminder> open(Order order) {
    Instant attention = order.timeline().lastAttention();
    return all(order).stream().filter(reminder -> reminder.at().isAfter(attention));
  }

  private static List<Reminder> all(Order order) {
    return switch (order.state()) {
      case Collecting(Payment.Settled _, Photo _) -> ofPhoto(order);
      case AwaitingConfirmation waiting -> ofConfirmation(order, waiting);
      case OrderState _ -> List.of();
    };
  }

  private static List<Reminder> ofPhoto(Order order) {
    Long before = order.workflow().photoReminderSeconds();
    return before == null
        ? List.of()
        : List.of(
            new Reminder(
                Reminder.About.PHOTO_MISSING,
                order.terms().closesAt().minusSeconds(before),
                order.workflow().submissionsEnd(order.terms())));
  }

  private static List<Reminder> ofConfirmation(Order order, AwaitingConfirmation waiting) {
    Workflow.Confirmation confirmation = order.workflow().confirmation();
    return confirmation == null
        ? List.of()
        : confirmation.remindBeforeSeconds().stream()
            .map(
                before ->
                    new Reminder(
                        Reminder.About.CONFIRMATION_DUE,
                        waiting.confirmBy().minusSeconds(before),
                        waiting.confirmBy()))
            .toList();
  }
}
