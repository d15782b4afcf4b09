package cn.xuezhao.notification.policy;

import java.util.Locale;

/** Something that happened to an order and that its student wants to know. */
public enum Occasion {
  PAYMENT_RECEIVED,
  SUBMITTED,
  APPROVED,
  REJECTED,
  /** The standard photo is there and waits for the student's confirmation. */
  STANDARDIZED,
  /** 已回传: the standard photo is the student's. */
  RETURNED,
  REFUNDED,
  CLOSED;

  /** As it stands in policies, ids and events: {@code payment-received}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
