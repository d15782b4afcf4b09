package cn.xuezhao.batch.policy;

import java.util.Locale;

/** Who pays for an order: 学生支付 or 学校支付 (L-B). */
public enum Payer {
  STUDENT,
  INSTITUTION;

  /** As it is spelled on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
