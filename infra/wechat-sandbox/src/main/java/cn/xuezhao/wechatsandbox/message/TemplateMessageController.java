package cn.xuezhao.wechatsandbox.message;

import cn.xuezhao.wechatsandbox.account.Accounts;
import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.api.Tokens;
import cn.xuezhao.wechatsandbox.api.WeChatError;
import cn.xuezhao.wechatsandbox.api.WeChatJson;
import cn.xuezhao.wechatsandbox.person.People;
import cn.xuezhao.wechatsandbox.person.Person;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Template messages (模板消息) of an official account, for followers only. */
@RestController
final class TemplateMessageController {

  private final Tokens tokens;
  private final Accounts accounts;
  private final People people;
  private final Outbox outbox;
  private final WeChatJson json;

  TemplateMessageController(
      Tokens tokens, Accounts accounts, People people, Outbox outbox, WeChatJson json) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.people = people;
    this.outbox = outbox;
    this.json = json;
  }

  @PostMapping("/cgi-bin/message/template/send")
  MessageAnswer send(
      @RequestParam(name = "access_token", required = false) @Nullable String token,
      @RequestBody byte[] body) {
    App app = tokens.require(token, App.Kind.OFFICIAL_ACCOUNT);
    Request request = json.read(body, Request.class);
    Person person = people.byOpenId(app, request.touser()).orElseThrow(WeChatError::invalidOpenId);
    MessageRegistry.Template template = outbox.template(app, request.templateId());
    requireLinked(app, request.miniprogram());
    List<SentMessage.Line> lines =
        template.fill(request.data() == null ? Map.of() : request.data());
    if (!person.isFollowing(app.tenant())) {
      throw WeChatError.notFollowing();
    }
    return MessageAnswer.of(
        outbox.deliver(
            app,
            person,
            new Messages.Content(template, request.opens(), lines, request.clientMessageId())));
  }

  /** A card may only open a mini-program of the same owner that the account is linked with. */
  private void requireLinked(App account, @Nullable MiniProgram target) {
    if (target == null || target.appid() == null) {
      return;
    }
    App linked = accounts.app(account.tenant(), App.Kind.MINI_PROGRAM);
    if (!linked.id().equals(target.appid())) {
      throw WeChatError.invalidAppId();
    }
    if (target.pagepath() != null) {
      outbox.requirePage(target.pagepath());
    }
  }

  record Request(
      @Nullable String touser,
      @JsonProperty("template_id") @Nullable String templateId,
      @Nullable String url,
      @Nullable MiniProgram miniprogram,
      @JsonProperty("client_msg_id") @Nullable String clientMessageId,
      @Nullable Map<String, MessageValue> data) {

    /** With both given the mini-program wins. */
    @Nullable String opens() {
      return miniprogram == null || miniprogram.pagepath() == null ? url : miniprogram.pagepath();
    }
  }

  record MiniProgram(@Nullable String appid, @Nullable String pagepath) {}
}
