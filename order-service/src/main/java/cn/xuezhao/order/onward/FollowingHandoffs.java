package cn.xuezhao.order.onward;

import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.order.lifecycle.Orders;
import org.springframework.stereotype.Component;

/**
 * Notes a hand-off on every order of the package. One event, many documents: each remembers the
 * event, so that a listener that died goes through the package again and does nothing twice.
 */
@Component
final class FollowingHandoffs {

  private final Orders orders;
  private final Packages packages;

  FollowingHandoffs(Orders orders, Packages packages) {
    this.orders = orders;
    this.packages = packages;
  }

  void completed(Cause cause, HandoffCompleted handoff) {
    packages.forEachOrder(
        handoff.handoffId(),
        orderId ->
            orders.change(
                cause,
                orderId,
                order -> order.handOff(handoff.handoffId(), handoff.completedAt())));
  }
}
