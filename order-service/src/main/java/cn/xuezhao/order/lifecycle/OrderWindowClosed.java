package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Refusal;
import java.time.Instant;

/** The time in which this was possible is over (L-22, G-23). */
final class OrderWindowClosed extends Refusal {

  private static final long serialVersionUID = 1L;

  OrderWindowClosed(Instant closedAt) {
    super(
        Kind.RULE,
        "order-window-closed",
        "The time in which this is possible is over. Ask your school what can still be done.");
    member("closedAt", closedAt.toString());
  }
}
