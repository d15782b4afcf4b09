package cn.xuezhao.review.submission;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * What review has to remember about an order so that its topics may be heard in any order: a photo
 * whose order ended, or whose next round has begun, must not wait in the queue.
 *
 * @param id the order's id
 * @param latestRound highest round submitted so far, 0 before the first
 * @param endedAt when the order was refunded or closed, or null
 */
@TypeAlias("order-rounds")
record OrderRounds(String id, int latestRound, @Nullable Instant endedAt) implements Aggregate {

  static OrderRounds none(String orderId) {
    return new OrderRounds(orderId, 0, null);
  }

  Change<OrderRounds> submit(int round) {
    return round <= latestRound
        ? Change.none(this)
        : Change.of(new OrderRounds(id, round, endedAt));
  }

  Change<OrderRounds> end(Instant now) {
    return endedAt != null ? Change.none(this) : Change.of(new OrderRounds(id, latestRound, now));
  }

  boolean stillNeeds(int round) {
    return endedAt == null && round == latestRound;
  }
}
