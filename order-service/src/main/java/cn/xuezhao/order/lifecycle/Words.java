package cn.xuezhao.order.lifecycle;

import java.util.Locale;

/** Constants as they stand on the wire: {@code PAID_TOO_LATE} is {@code paid-too-late}. */
final class Words {

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
