package cn.xuezhao.order.lifecycle;

import java.time.Instant;

/**
 * What the student is reminded of.
 *
 * @param at when it falls due
 * @param until when it is too late
 */
record Reminder(About about, Instant at, Instant until) {

  /** What is still to be done. */
  enum About {
    PHOTO_MISSING,
    CONFIRMATION_DUE;

    String word() {
      return Words.of(this);
    }
  }
}
