package cn.xuezhao.review.task;

import java.util.Locale;

/** The two words a reviewer may say about a photo. */
public enum Decision {
  APPROVED,
  REJECTED;

  /** As clients send it and events carry it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the word of {@link #word()}. */
  public static Decision of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
