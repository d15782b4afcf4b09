package cn.xuezhao.photo.screening;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
  /** The standard makes the photo unusable. */
  HARD,
  /** Student and reviewer should look; the student may contest it. */
  SOFT;

  /** The word on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
