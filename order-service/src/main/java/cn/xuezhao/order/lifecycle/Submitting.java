package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import java.time.Instant;

/** Joins money and photo, and sends a photo to review. */
final class Submitting {

  private Submitting() {}

  /** Money or a photo came. Where the centre submits by itself, the second of them does (L-15). */
  static Change<Order> joined(Next next, Payment payment, Photo photo, Instant now) {
    Workflow workflow = next.order().workflow();
    return payment instanceof Payment.Settled settled
            && photo instanceof Photo.Accepted accepted
            && workflow.submitsByItself()
            && now.isBefore(workflow.submissionsEnd(next.order().terms()))
        ? submitted(next, settled, accepted, now)
        : next.become(new Collecting(payment, photo)).change();
  }

  /** The newest photo, when it is the one the student means and the time has not ended. */
  static Photo.Accepted wanted(Order order, Photo newest, int revision, Instant now) {
    order.workflow().requireSubmissionsOpen(order.terms(), now);
    return newest.requireAccepted(revision, PublicStatus.of(order));
  }

  /** A new round with a new promise. */
  static Change<Order> submitted(
      Next next, Payment.Settled payment, Photo.Accepted photo, Instant now) {
    Order order = next.order();
    Instant promised = order.workflow().promise().madeAt(now);
    Review review = new Review(order.rounds() + 1, photo, now, promised);
    return next.round(review.round())
        .become(new UnderReview(payment, review, new Photo.Missing()))
        .note(Facts.submitted(review))
        .say(OrderSubmitted.of(order, review))
        .change();
  }
}
