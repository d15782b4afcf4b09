package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One revision of the photo goes to review in a new round. */
@Topic("order.submitted")
record OrderSubmitted(
    String orderId,
    String batchId,
    int revision,
    String sha256,
    @Nullable String standardSha256,
    int round,
    String ownerId,
    Instant dueAt,
    Instant submittedAt)
    implements DomainEvent {

  static OrderSubmitted of(Order order, Review review) {
    return new OrderSubmitted(
        order.id(),
        order.terms().batchId(),
        review.photo().revision(),
        review.photo().sha256(),
        review.photo().standardSha256(),
        review.round(),
        order.opening().studentId(),
        review.dueAt(),
        review.submittedAt());
  }

  @Override
  public String key() {
    return orderId;
  }
}
