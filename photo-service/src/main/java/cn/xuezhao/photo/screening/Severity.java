package cn.xuezhao.photo.screening;

import java.util.Locale;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
  /** The standard makes the photo unusable. */
  HARD,
  /** Student and reviewer should look; the student may contest it. */
  SOFT,
  /**
   * No measurement can decide it: the reviewer is asked to look, the student is not troubled. Never
   * a refusal and never passed over in silence.
   */
  HINT;

  /** The word on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
