package cn.xuezhao.notification.channel;

import cn.xuezhao.kit.call.RemoteRefusal;
import cn.xuezhao.kit.call.Upstream;
import cn.xuezhao.notification.policy.Channel;
import cn.xuezhao.notification.text.Message;
import cn.xuezhao.notification.text.MessageTexts;
import cn.xuezhao.notification.text.Wording;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes one letter to one person by one channel, and says what became of it. Never throws. */
@Component
public class Courier {

  private final Neighbors neighbors;
  private final MessageTexts texts;
  private final OfficialAccounts officialAccounts;
  private final MiniPrograms miniPrograms;
  private final Mails mails;

  Courier(
      Neighbors neighbors,
      MessageTexts texts,
      OfficialAccounts officialAccounts,
      MiniPrograms miniPrograms,
      Mails mails) {
    this.neighbors = neighbors;
    this.texts = texts;
    this.officialAccounts = officialAccounts;
    this.miniPrograms = miniPrograms;
    this.mails = mails;
  }

  public Outcome deliver(Letter letter, Channel channel) {
    try {
      Optional<Contact> contact = neighbors.contact(letter.enrollmentId());
      return contact.isEmpty()
          ? new Outcome.Refused("no-contact")
          : send(letter, channel, contact.get());
    } catch (Upstream | RemoteRefusal notNow) {
      // A neighbor is away or does not have it yet; nothing has left the platform.
      return new Outcome.Unavailable();
    }
  }

  private Outcome send(Letter letter, Channel channel, Contact contact) {
    Wording wording =
        letter
            .wording()
            .with(Wording.Place.NAME, contact.name())
            .with(Wording.Place.SCHOOL, neighbors.school(letter.batchId()));
    Message message = texts.message(letter.occasion(), channel, wording);
    return switch (message) {
      case Message.Card card when channel == Channel.OFFICIAL_ACCOUNT ->
          officialAccounts.send(contact, card, letter.noticeId());
      case Message.Card card -> miniPrograms.send(contact, card);
      case Message.Mail mail -> mails.send(contact, mail, letter);
      case Message.Entry _ -> new Outcome.Sent();
    };
  }
}
