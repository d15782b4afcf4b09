package cn.xuezhao.notification.policy;

import java.util.Locale;

/** A way to a person. */
public enum Channel {
  /** 公众号模板消息, for followers. */
  OFFICIAL_ACCOUNT,
  /** 小程序订阅消息, for who allowed it. */
  MINI_PROGRAM,
  EMAIL,
  /** Our own; it is always there and cannot fail. */
  INBOX;

  /** As it stands in policies and events: {@code official-account}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
