package cn.xuezhao.wechatsandbox.message;

import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.api.WeChatError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the tenants have registered in WeChat's consoles.
 *
 * @param pages pages of the published mini-program, the only ones a message may open
 */
@ConfigurationProperties("sandbox.registry")
record MessageRegistry(List<String> pages, List<Template> templates) {

  Optional<Template> template(App.Kind account, @Nullable String id) {
    return templates.stream()
        .filter(template -> template.account() == account && template.id().equals(id))
        .findFirst();
  }

  boolean hasPage(String address) {
    String path = address.startsWith("/") ? address.substring(1) : address;
    return pages.contains(path.split("\\?", 2)[0]);
  }

  /** One message template: its keys, each with the kind of text it takes. */
  record Template(String id, App.Kind account, String title, List<Keyword> keywords) {

    /** The lines a person will read. Throws for a missing or unfit value. */
    List<SentMessage.Line> fill(Map<String, MessageValue> data) {
      return keywords.stream()
          .filter(keyword -> !keyword.optional() || data.containsKey(keyword.key()))
          .map(keyword -> keyword.fill(data.get(keyword.key())))
          .toList();
    }
  }

  /** One line of a template. */
  record Keyword(
      String key,
      KeywordType type,
      @DefaultValue("") String label,
      @DefaultValue List<String> words,
      boolean optional) {

    SentMessage.Line fill(@Nullable MessageValue given) {
      String value = given == null ? null : given.value();
      if (value == null || value.isEmpty()) {
        throw WeChatError.invalidArgument("data." + key + ".value", "is empty");
      }
      if (!type.accepts(value, words)) {
        throw WeChatError.invalidArgument("data." + key + ".value", "invalid");
      }
      return new SentMessage.Line(key, label, value);
    }
  }
}
