package cn.xuezhao.order.progress;

import cn.xuezhao.order.lifecycle.PublicStatus;
import java.util.Optional;

/** The three tabs of 我的订单 (L-16). */
enum Tab {
  /** 待审核, with what is still to be paid or handed in. */
  PENDING,
  /** 已审核 */
  APPROVED,
  /** 已驳回 */
  REJECTED;

  /** Where an order stands; what is over without a photo stands in none of them. */
  static Optional<Tab> of(PublicStatus status) {
    return switch (status) {
      case PENDING_PAYMENT, PENDING_PHOTO, PENDING_REVIEW -> Optional.of(PENDING);
      case APPROVED, RETURNED -> Optional.of(APPROVED);
      case REJECTED -> Optional.of(REJECTED);
      case CLOSED, REFUNDED -> Optional.empty();
    };
  }
}
