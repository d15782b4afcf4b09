package cn.xuezhao.order.progress;

import cn.xuezhao.order.lifecycle.OnwardPromises;
import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.OrderState.Approved;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The centre's promises for an approved photo, as dates; none before, and none without a policy.
 */
record Onward(
    @Nullable Instant standardPhotoDueAt,
    @Nullable Instant platformUploadDueAt,
    @Nullable Instant handoffDueAt) {

  static Onward of(Order order) {
    OnwardPromises promises = order.workflow().onward();
    return promises != null && order.state() instanceof Approved approved
        ? new Onward(
            promises.standardPhotoDueAt(approved.approvedAt()),
            promises.platformUploadDueAt(approved.approvedAt()),
            promises.handoffDueAt(order.terms()))
        : new Onward(null, null, null);
  }
}
