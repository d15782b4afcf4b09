package cn.xuezhao.order.ledger;

import java.util.Locale;

/** Why money goes back. */
public enum RefundReason {
  /** Another payment of the same order came first. */
  PAID_TWICE,
  /** Paid after the window of the batch (L-22). */
  PAID_TOO_LATE,
  /** The student took the order back before the photo was in review. */
  REQUESTED_BY_STUDENT,
  /** The time to hand in ended without an approved photo. */
  NOT_APPROVED_IN_TIME,
  /** One of the staff proposed it, another one agreed. */
  DECIDED_BY_OPERATOR;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
