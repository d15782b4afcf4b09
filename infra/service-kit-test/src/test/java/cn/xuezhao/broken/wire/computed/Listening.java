package cn.xuezhao.broken.wire.computed;

import cn.xuezhao.kit.inbox.Subscription;
import java.util.List;

final class Listening {

  record Paid(String orderId) {}

  List<Subscription<?>> subscriptions(String topic) {
    return List.of(Subscription.to(topic.trim(), Paid.class, event -> {}));
  }
}
