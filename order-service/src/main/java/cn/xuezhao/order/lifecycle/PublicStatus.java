package cn.xuezhao.order.lifecycle;

import cn.xuezhao.order.lifecycle.OrderState.Archived;
import cn.xuezhao.order.lifecycle.OrderState.AwaitingConfirmation;
import cn.xuezhao.order.lifecycle.OrderState.Closed;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.Completed;
import cn.xuezhao.order.lifecycle.OrderState.Refunded;
import cn.xuezhao.order.lifecycle.OrderState.Refunding;
import cn.xuezhao.order.lifecycle.OrderState.Rejected;
import cn.xuezhao.order.lifecycle.OrderState.Standardizing;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;

/** The word the student sees for an order. */
public enum PublicStatus {
  /** 待支付 */
  PENDING_PAYMENT,
  /** 待上传 */
  PENDING_PHOTO,
  /** 待审核 */
  PENDING_REVIEW,
  /** 已审核 */
  APPROVED,
  /** 已驳回 */
  REJECTED,
  /** 已回传 */
  RETURNED,
  /** 已关闭 */
  CLOSED,
  /** 已退款, also while the money is on its way */
  REFUNDED;

  /** No catch-all: a new state does not compile before somebody has chosen its word. */
  public static PublicStatus of(Order order) {
    return switch (order.state()) {
      case Collecting collecting -> of(order.workflow().wanted(collecting));
      case UnderReview _ -> PENDING_REVIEW;
      case Rejected _ -> REJECTED;
      case Standardizing _, AwaitingConfirmation _ -> APPROVED;
      case Completed _, Archived _ -> RETURNED;
      case Closed _ -> CLOSED;
      case Refunding _, Refunded _ -> REFUNDED;
    };
  }

  private static PublicStatus of(Workflow.Wanted wanted) {
    return switch (wanted) {
      case PAYMENT -> PENDING_PAYMENT;
      case PHOTO, SUBMISSION -> PENDING_PHOTO;
    };
  }
}
