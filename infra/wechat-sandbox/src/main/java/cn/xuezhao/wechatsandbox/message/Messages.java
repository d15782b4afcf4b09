package cn.xuezhao.wechatsandbox.message;

import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.person.People;
import cn.xuezhao.wechatsandbox.person.Person;
import cn.xuezhao.wechatsandbox.state.Journal;
import cn.xuezhao.wechatsandbox.state.SandboxClock;
import cn.xuezhao.wechatsandbox.state.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every message that was delivered, in order; what a person would find in their WeChat. */
@Component
final class Messages {

  /** How long WeChat recognizes a client message id. */
  private static final Duration DUPLICATE_WINDOW = Duration.ofMinutes(10);

  /** Below 2^53, so that a browser reads the number as it is. */
  private static final long LARGEST_ID = 9_000_000_000_000_000L;

  private final Table<SentMessage> messages;
  private final SandboxClock clock;

  Messages(Journal journal, SandboxClock clock) {
    this.messages = journal.table("messages", SentMessage.class);
    this.clock = clock;
  }

  List<SentMessage> all() {
    return messages.all();
  }

  /** Delivers once: a client message id that was just used brings no second message. */
  synchronized SentMessage deliver(App app, Person person, Content content) {
    String openId = People.openId(app, person.userId());
    return recent(openId, content.clientMessageId())
        .orElseGet(
            () -> {
              long id = ThreadLocalRandom.current().nextLong(1_000_000_000_000L, LARGEST_ID);
              SentMessage message = content.message(id, app, person, clock.instant());
              return messages.put(Long.toString(id), message);
            });
  }

  private Optional<SentMessage> recent(String openId, @Nullable String clientMessageId) {
    if (clientMessageId == null) {
      return Optional.empty();
    }
    return messages.all().stream()
        .filter(message -> clientMessageId.equals(message.clientMessageId()))
        .filter(message -> message.openId().equals(openId))
        .filter(message -> message.sentAt().plus(DUPLICATE_WINDOW).isAfter(clock.instant()))
        .findFirst();
  }

  /** What the sender wants to be shown. */
  record Content(
      MessageRegistry.Template template,
      @Nullable String opens,
      List<SentMessage.Line> lines,
      @Nullable String clientMessageId) {

    SentMessage message(long id, App app, Person person, Instant sentAt) {
      return new SentMessage(
          id,
          app.tenant(),
          app.kind(),
          person.userId(),
          People.openId(app, person.userId()),
          template.id(),
          template.title(),
          opens,
          lines,
          clientMessageId,
          sentAt);
    }
  }
}
