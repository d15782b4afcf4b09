package cn.xuezhao.review.task;

import java.util.Locale;

/** Why a task left the queue undecided. */
public enum WithdrawnBecause {
  /** 撤回审核 (G-31). */
  STUDENT_ASKED,

  /** The office gives the money back and asked before any reviewer had opened the task. */
  REFUND_ASKED,
  /** The order was refunded or closed; nobody needs the decision any more. */
  ORDER_ENDED,
  /** A later round of the same order is in the queue. */
  NEWER_ROUND;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
