package cn.xuezhao.notification.notice;

import cn.xuezhao.notification.policy.Channel;
import cn.xuezhao.notification.policy.NotificationPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a notice leaves the platform and when it is forgotten, decided when it is made. */
record Plan(List<Delivery> deliveries, Instant now, Instant forgetAt) {

  /** All channels at once, or the first with the others in reserve; the inbox needs no plan. */
  static Plan of(NotificationPolicy.Telling telling, Duration keep, Instant now) {
    List<Delivery> deliveries = new ArrayList<>();
    for (Channel channel : telling.channels()) {
      if (channel != Channel.INBOX) {
        boolean starts =
            deliveries.isEmpty() || telling.deliver() == NotificationPolicy.Deliver.ALL;
        deliveries.add(
            new Delivery(
                channel,
                starts ? new DeliveryState.Pending(now, 0, 0) : new DeliveryState.Standby()));
      }
    }
    return new Plan(deliveries, now, now.plus(keep));
  }
}
