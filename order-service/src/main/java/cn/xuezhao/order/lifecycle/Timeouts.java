package cn.xuezhao.order.lifecycle;

import cn.xuezhao.order.lifecycle.OrderState.AwaitingConfirmation;
import cn.xuezhao.order.lifecycle.OrderState.Closed;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.Completed;
import cn.xuezhao.order.lifecycle.OrderState.Refunded;
import cn.xuezhao.order.lifecycle.OrderState.Refunding;
import cn.xuezhao.order.lifecycle.OrderState.Rejected;
import cn.xuezhao.order.lifecycle.OrderState.Standardizing;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an order next has to act by itself: for its money, or because a time is over. */
final class Timeouts {

  private Timeouts() {}

  static @Nullable Instant next(Order order) {
    Instant ofMoney = order.ledger().dueAt();
    Instant ofState = ofState(order);
    return ofMoney == null || (ofState != null && ofState.isBefore(ofMoney)) ? ofState : ofMoney;
  }

  /** An unpaid order outlives the batch until its last attempt to pay is known to be over. */
  private static @Nullable Instant ofState(Order order) {
    return switch (order.state()) {
      case Collecting(Payment.Due _, Photo _) when order.ledger().pending().isEmpty() ->
          order.terms().closesAt();
      case AwaitingConfirmation waiting -> waiting.confirmBy();
      case Collecting _, UnderReview _, Rejected _, Standardizing _, Completed _ -> null;
      case Closed _, Refunding _, Refunded _ -> null;
    };
  }
}
