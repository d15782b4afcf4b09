package cn.xuezhao.notification.photo;

import cn.xuezhao.kit.domain.Refusal;

/** There is no address to mail to (G-29). */
final class EmailMissing extends Refusal {

  private static final long serialVersionUID = 1L;

  EmailMissing() {
    super(Kind.RULE, "email-missing", "There is no e-mail address. Type one, then ask again.");
  }
}
