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
  /** 逾期自动确认 is near, and the student has not confirmed yet (G-26, G-27). */
  CONFIRMATION_DUE,
  /** 照片上传提醒 in its first meaning: the batch ends soon and a paid order has no photo (G-20). */
  PHOTO_MISSING,
  /** 照片上传提醒 in its second meaning: the photo went on to 图像采集平台 (G-7, G-20). */
  UPLOADED_ONWARD,
  /** 撤回审核: the photo left the queue undecided (G-31). */
  WITHDRAWN,
  /** 已回传: the standard photo is the student's. */
  RETURNED,
  REFUNDED,
  CLOSED;

  /** As it stands in policies, ids and events: {@code payment-received}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
