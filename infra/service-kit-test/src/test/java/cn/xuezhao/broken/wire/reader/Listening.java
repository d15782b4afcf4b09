package cn.xuezhao.broken.wire.reader;

import cn.xuezhao.kit.inbox.Subscription;
import java.util.List;

final class Listening {

  private static final String SUBMITTED = "order.submitted";

  List<Subscription<?>> subscriptions() {
    return List.of(
        Subscription.to("review.decided", Decided.class, event -> {}),
        Subscription.to(SUBMITTED, Submitted.class, event -> {}));
  }

  enum Decision {
    approved,
    rejected
  }

  record Decided(String orderId, Decision decision) {}

  record Submitted(String orderId, int round) {}
}
