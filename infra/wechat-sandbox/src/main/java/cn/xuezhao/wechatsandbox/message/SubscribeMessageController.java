package cn.xuezhao.wechatsandbox.message;

import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.api.Tokens;
import cn.xuezhao.wechatsandbox.api.WeChatError;
import cn.xuezhao.wechatsandbox.api.WeChatJson;
import cn.xuezhao.wechatsandbox.person.People;
import cn.xuezhao.wechatsandbox.person.Person;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Subscribe messages (订阅消息) of a mini-program. */
@RestController
final class SubscribeMessageController {

  private static final Set<String> EDITIONS = Set.of("developer", "trial", "formal");

  private final Tokens tokens;
  private final People people;
  private final Grants grants;
  private final Outbox outbox;
  private final WeChatJson json;

  SubscribeMessageController(
      Tokens tokens, People people, Grants grants, Outbox outbox, WeChatJson json) {
    this.tokens = tokens;
    this.people = people;
    this.grants = grants;
    this.outbox = outbox;
    this.json = json;
  }

  @PostMapping("/cgi-bin/message/subscribe/send")
  MessageAnswer send(
      @RequestParam(name = "access_token", required = false) @Nullable String token,
      @RequestBody byte[] body) {
    App app = tokens.require(token, App.Kind.MINI_PROGRAM);
    Request request = json.read(body, Request.class);
    Person person = people.byOpenId(app, request.touser()).orElseThrow(WeChatError::invalidOpenId);
    MessageRegistry.Template template = outbox.template(app, request.templateId());
    if (request.page() != null) {
      outbox.requirePage(request.page());
    }
    if (request.state() != null && !EDITIONS.contains(request.state())) {
      throw WeChatError.invalidArgument("miniprogram_state", "invalid");
    }
    List<SentMessage.Line> lines =
        template.fill(request.data() == null ? Map.of() : request.data());
    grants.spend(People.openId(app, person.userId()), template.id());
    return MessageAnswer.of(
        outbox.deliver(app, person, new Messages.Content(template, request.page(), lines, null)));
  }

  record Request(
      @Nullable String touser,
      @JsonProperty("template_id") @Nullable String templateId,
      @Nullable String page,
      @JsonProperty("miniprogram_state") @Nullable String state,
      @Nullable Map<String, MessageValue> data) {}
}
