package cn.xuezhao.notification.photo;

import cn.xuezhao.kit.domain.Refusal;

/** The mail server does not take mails right now; nothing was sent. */
final class MailAway extends Refusal {

  private static final long serialVersionUID = 1L;

  MailAway() {
    super(
        Kind.UNAVAILABLE,
        "upstream-unavailable",
        "The mail server does not answer right now. Try again in a moment.");
    member("retryAfter", 10);
  }
}
