package cn.xuezhao.broken.wire.kept;

import cn.xuezhao.kit.inbox.Subscription;
import java.util.List;

final class Listening {

  List<Subscription<?>> subscriptions() {
    return List.of(Subscription.to("retention.ended", Ended.class, event -> {}));
  }

  record Ended(String enrollmentId) {}
}
