package cn.xuezhao.notification.text;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.notification.policy.Channel;
import cn.xuezhao.notification.policy.NotificationPolicy;
import cn.xuezhao.notification.policy.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of every regional centre. They are checked when the service starts: an occasion that
 * the policy tells on a channel without a text would otherwise be found out by a student.
 */
public final class MessageTexts {

  private static final String OTHER = "other";

  private final Map<String, TextFile> files;

  MessageTexts(Map<String, TextFile> files) {
    this.files = Map.copyOf(files);
  }

  /** What the inbox says. */
  public Message.Entry entry(Occasion occasion, Wording wording) {
    TextFile.EntryText text = texts(occasion).inbox();
    return new Message.Entry(wording.fill(text.title()), wording.fill(text.text()));
  }

  /** What a channel that leaves the platform says. */
  public Message message(Occasion occasion, Channel channel, Wording wording) {
    TextFile.Texts texts = texts(occasion);
    return switch (channel) {
      case INBOX -> entry(occasion, wording);
      case OFFICIAL_ACCOUNT -> required(texts.officialAccount(), occasion).fill(wording);
      case MINI_PROGRAM -> required(texts.miniProgram(), occasion).fill(wording);
      case EMAIL -> {
        TextFile.MailText mail = required(texts.email(), occasion);
        yield new Message.Mail(wording.fill(mail.subject()), wording.fill(mail.body()));
      }
    };
  }

  /** The template of an occasion's subscribe message; it is what a student allows (G-20). */
  public String subscribeTemplate(Occasion occasion) {
    return required(texts(occasion).miniProgram(), occasion).template();
  }

  /** The mail that brings the standard photo on request (G-29). */
  public Message.Mail photoMail(Wording wording) {
    TextFile.MailText mail = file().photoDelivery();
    if (mail == null) {
      throw new IllegalStateException("text of photo-delivery: none");
    }
    return new Message.Mail(wording.fill(mail.subject()), wording.fill(mail.body()));
  }

  /** Reasons of a rejection in words; a code nobody here knows is "another reason". */
  public String reasons(List<String> codes) {
    Map<String, String> known = file().reasons();
    String other = known.getOrDefault(OTHER, "");
    return String.join(
        "、", codes.stream().map(code -> known.getOrDefault(code, other)).distinct().toList());
  }

  /** What is missing or misspelled in a tenant's texts, for its policy; empty when nothing is. */
  static List<String> problems(NotificationPolicy policy, TextFile file) {
    List<String> problems = new ArrayList<>();
    if (!file.reasons().containsKey(OTHER)) {
      problems.add("reasons." + OTHER + " is missing");
    }
    if (policy.email().photoDeliveriesPerDay() > 0 && file.photoDelivery() == null) {
      problems.add("photo-delivery is missing");
    }
    policy
        .occasions()
        .forEach(
            (occasion, telling) -> {
              TextFile.Texts texts = file.occasions().get(occasion);
              for (Channel channel : telling.channels()) {
                if (texts == null || !texts.channels().contains(channel)) {
                  problems.add(occasion.word() + "." + channel.word() + " is missing");
                }
              }
            });
    file.occasions().forEach((occasion, texts) -> problems.addAll(misspelled(occasion, texts)));
    return problems;
  }

  private static List<String> misspelled(Occasion occasion, TextFile.Texts texts) {
    List<String> problems = new ArrayList<>();
    texts
        .all()
        .forEach(
            text -> {
              try {
                Wording.placesIn(text);
              } catch (IllegalArgumentException unknown) {
                problems.add(occasion.word() + ": no such place in \"" + text + "\"");
              }
            });
    return problems;
  }

  private TextFile.Texts texts(Occasion occasion) {
    TextFile.Texts texts = file().occasions().get(occasion);
    return required(texts, occasion);
  }

  private TextFile file() {
    TextFile file = files.get(TenantContext.current());
    if (file == null) {
      throw new IllegalStateException("messages of " + TenantContext.current() + ": none");
    }
    return file;
  }

  private static <T> T required(@Nullable T text, Occasion occasion) {
    if (text == null) {
      throw new IllegalStateException("text of " + occasion.word() + ": none");
    }
    return text;
  }
}
