package cn.xuezhao.photolab.refit;

import java.util.Locale;

/** Which end of what is allowed. */
enum End {
  MIN,
  MAX;

  boolean refuses(double value, double limit) {
    return this == MIN ? value < limit : value > limit;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
