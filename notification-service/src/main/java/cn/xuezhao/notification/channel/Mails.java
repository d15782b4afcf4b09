package cn.xuezhao.notification.channel;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.Upstream;
import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.notification.policy.NotificationPolicy;
import cn.xuezhao.notification.policy.Occasion;
import cn.xuezhao.notification.text.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail; the message of 已回传 brings the standard photo along. */
@Component
final class Mails {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final JavaMailSender sender;
  private final Neighbors neighbors;
  private final TenantPolicies.Policies<NotificationPolicy> policies;
  private final Guard guard;

  Mails(
      JavaMailSender sender,
      Neighbors neighbors,
      TenantPolicies.Policies<NotificationPolicy> policies,
      Guard guard) {
    this.sender = sender;
    this.neighbors = neighbors;
    this.policies = policies;
    this.guard = guard;
  }

  /** A message about an order; the one of 已回传 brings the photo along where the centre says so. */
  Outcome send(Contact contact, Message.Mail mail, Letter letter) {
    boolean attach =
        contact.email() != null
            && letter.occasion() == Occasion.RETURNED
            && policies.current().email().attachStandardPhoto();
    Enclosure photo =
        attach ? new Enclosure(fileName(contact), neighbors.standardPhoto(letter.orderId())) : null;
    return send(contact, mail, letter.noticeId(), photo);
  }

  /**
   * @param number the same whenever the same mail is sent again
   */
  Outcome send(Contact contact, Message.Mail mail, String number, @Nullable Enclosure enclosure) {
    if (contact.email() == null) {
      return new Outcome.Refused(Outcome.NO_ADDRESS);
    }
    MimeMessage message;
    try {
      message = compose(new InternetAddress(contact.email(), true), mail, number, enclosure);
    } catch (AddressException malformed) {
      return new Outcome.Refused("unknown-address");
    }
    try {
      return guard.call("mail", () -> hand(message));
    } catch (Upstream away) {
      return MailFailures.outcome(away.getCause());
    }
  }

  private Outcome hand(MimeMessage message) {
    try {
      sender.send(message);
      return new Outcome.Sent();
    } catch (MailException failure) {
      if (MailFailures.outcome(failure) instanceof Outcome.Refused refused) {
        return refused;
      }
      throw failure;
    }
  }

  private MimeMessage compose(
      InternetAddress to, Message.Mail mail, String number, @Nullable Enclosure enclosure) {
    NotificationPolicy policy = policies.current();
    try {
      MimeMessage message = new NumberedMail(sender.createMimeMessage(), number);
      int mode =
          enclosure == null
              ? MimeMessageHelper.MULTIPART_MODE_NO
              : MimeMessageHelper.MULTIPART_MODE_MIXED;
      MimeMessageHelper helper = new MimeMessageHelper(message, mode, UTF_8);
      helper.setFrom(policy.email().from(), policy.sender());
      helper.setTo(to);
      helper.setSubject(mail.subject());
      helper.setText(mail.body());
      if (enclosure != null) {
        helper.addAttachment(
            enclosure.fileName(), new ByteArrayResource(enclosure.jpeg()), "image/jpeg");
      }
      return message;
    } catch (MessagingException | UnsupportedEncodingException impossible) {
      throw new IllegalStateException("a mail could not be composed", impossible);
    }
  }

  /** The student number, as schools name photos; nothing a mail program could trip over. */
  private static String fileName(Contact contact) {
    String number = contact.studentNumber();
    return (number.matches("[A-Za-z0-9-]{1,32}") ? number : "standard-photo") + ".jpg";
  }
}
