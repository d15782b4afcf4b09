package cn.xuezhao.notification.channel;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.notification.recipient.Recipient;
import cn.xuezhao.notification.text.Message;
import cn.xuezhao.notification.text.MessageTexts;
import cn.xuezhao.notification.text.Wording;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail that brings the standard photo when its owner asks for it (G-29). */
@Component
public class PhotoMails {

  private final Neighbors neighbors;
  private final MessageTexts texts;
  private final Mails mails;
  private final Ids ids;

  PhotoMails(Neighbors neighbors, MessageTexts texts, Mails mails, Ids ids) {
    this.neighbors = neighbors;
    this.texts = texts;
    this.mails = mails;
    this.ids = ids;
  }

  /**
   * @param name what the owner wants the file to be called; may be empty
   */
  public Outcome send(Recipient recipient, String name) {
    Optional<Contact> contact = neighbors.contact(recipient.enrollmentId());
    if (contact.map(Contact::email).isEmpty()) {
      return new Outcome.Refused(Outcome.NO_ADDRESS);
    }
    Enclosure photo = neighbors.standardPhoto(recipient.id(), name);
    Wording wording =
        new Wording(
            Map.of(
                Wording.Place.NAME,
                contact.get().name(),
                Wording.Place.SCHOOL,
                neighbors.school(recipient.batchId())));
    Message.Mail mail = texts.photoMail(wording);
    return mails.send(contact.get(), mail, ids.next("mail"), photo);
  }
}
