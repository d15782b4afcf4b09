package cn.xuezhao.order.timeline;

import java.util.Locale;

/** The kinds of facts, sorted as they follow each other when they happen in one moment. */
public enum What {
  OPENED,
  PAID,
  PHOTO_UPLOADED,
  /** A photo went to review; every time is a round of its own. */
  SUBMITTED,
  /** 撤回审核 (G-31). */
  WITHDRAWN,
  APPROVED,
  REJECTED,
  STANDARDIZED,
  /** 重新采集 (G-23). */
  RECAPTURED,
  /** By the student, or by the deadline (G-27). */
  CONFIRMED,
  /** 已回传 (L-25). */
  RETURNED,
  /** 上传图像采集平台 (G-7). */
  UPLOADED_ONWARD,
  /** 回传学信网 (G-8). */
  HANDED_OFF,
  REMINDED,
  MESSAGE_SENT,
  REFUND_PROPOSED,
  REFUND_REFUSED,
  REFUND_APPROVED,
  REFUND_STARTED,
  REFUNDED,
  /** WeChat Pay cannot give the money back by itself; a person has to. */
  REFUND_STUCK,
  CLOSED,
  RETENTION_ENDED;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Told to nobody but the staff: who of them said what about money. */
  public boolean isForStaff() {
    return switch (this) {
      case REFUND_PROPOSED, REFUND_REFUSED, REFUND_APPROVED -> true;
      default -> false;
    };
  }

  /** Kept when everything about the photo is deleted. */
  boolean isAboutMoney() {
    return switch (this) {
      case PAID, REFUND_STARTED, REFUNDED, REFUND_STUCK -> true;
      case REFUND_PROPOSED, REFUND_REFUSED, REFUND_APPROVED -> true;
      case OPENED, RETURNED, HANDED_OFF, CLOSED, RETENTION_ENDED -> true;
      default -> false;
    };
  }

  /** The student did it, or was told by it what to do next. */
  boolean hasTheStudentsAttention() {
    return switch (this) {
      case OPENED, PAID, PHOTO_UPLOADED, WITHDRAWN, STANDARDIZED, RECAPTURED, REMINDED -> true;
      default -> false;
    };
  }
}
