package cn.xuezhao.photolab.sets;

import java.util.Locale;

/** How bad a fault is, as far as the person who labelled it says. */
public enum Weight {
  /** The photo is unusable. */
  HARD,
  /** Somebody should look. */
  SOFT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
