package cn.xuezhao.notification.notice;

import cn.xuezhao.notification.policy.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** One channel of a notice. */
@TypeAlias("delivery")
record Delivery(Channel channel, DeliveryState state) {

  Delivery become(DeliveryState next) {
    return new Delivery(channel, next);
  }

  @Nullable Instant dueAt() {
    return switch (state) {
      case DeliveryState.Pending pending -> pending.dueAt();
      case DeliveryState.Sending sending -> sending.leaseUntil();
      case DeliveryState.Unknown unknown -> unknown.repeatAt();
      case DeliveryState.Standby _,
          DeliveryState.Unproven _,
          DeliveryState.Sent _,
          DeliveryState.Failed _ ->
          null;
    };
  }

  boolean isDue(Instant now) {
    Instant dueAt = dueAt();
    return dueAt != null && !dueAt.isAfter(now);
  }

  boolean isAttempt(String attempt) {
    return state instanceof DeliveryState.Sending sending && sending.attempt().equals(attempt);
  }
}
