package cn.xuezhao.order.submission;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.Review;
import java.time.Instant;
import java.util.List;

/** {@code review.decided}: a verdict on exactly one photo. */
record ReviewDecided(
    String orderId,
    int round,
    int revision,
    String sha256,
    String decision,
    List<String> reasons,
    Instant decidedAt) {

  /** A decision of a word we do not know is none: the order stays under review. */
  Change<Order> applyTo(Order order) {
    Review.Verdict verdict = new Review.Verdict(round, revision, sha256, decidedAt);
    return switch (decision) {
      case "approved" -> order.approve(verdict);
      case "rejected" -> order.reject(verdict, reasons);
      default -> Change.none(order);
    };
  }
}
