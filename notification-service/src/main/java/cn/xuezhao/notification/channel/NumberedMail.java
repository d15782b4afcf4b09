package cn.xuezhao.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A mail that keeps its Message-ID when it is sent again, so that a mailbox can tell. */
final class NumberedMail extends MimeMessage {

  private final String id;

  NumberedMail(MimeMessage empty, String noticeId) throws MessagingException {
    super(empty.getSession());
    this.id = "<" + noticeId.replace(':', '.') + "@xuezhao.cn>";
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
