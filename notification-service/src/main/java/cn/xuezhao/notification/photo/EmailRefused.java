package cn.xuezhao.notification.photo;

import cn.xuezhao.kit.domain.Refusal;

/** The mail server knows no such mailbox. */
final class EmailRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  EmailRefused() {
    super(
        Kind.RULE,
        "email-refused",
        "The mail server does not know this e-mail address. Correct it, then ask again.");
  }
}
