package cn.xuezhao.wechatsandbox.message;

import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.api.WeChatError;
import cn.xuezhao.wechatsandbox.person.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What both kinds of message go through on their way to a phone. */
@Component
final class Outbox {

  private final MessageRegistry registry;
  private final Messages messages;

  Outbox(MessageRegistry registry, Messages messages) {
    this.registry = registry;
    this.messages = messages;
  }

  MessageRegistry.Template template(App app, @Nullable String id) {
    return registry.template(app.kind(), id).orElseThrow(WeChatError::invalidTemplate);
  }

  void requirePage(String page) {
    if (!registry.hasPage(page)) {
      throw WeChatError.invalidPage();
    }
  }

  SentMessage deliver(App app, Person person, Messages.Content content) {
    return messages.deliver(app, person, content);
  }
}
