package cn.xuezhao.order.ledger;

import java.util.Locale;

/** Why money goes back. */
public enum RefundReason {
  /** Another payment of the same order came first. */
  PAID_TWICE,
  /** Paid after the window of the batch (L-22). */
  PAID_TOO_LATE;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
