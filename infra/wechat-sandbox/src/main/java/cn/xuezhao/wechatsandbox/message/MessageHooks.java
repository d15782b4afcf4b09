package cn.xuezhao.wechatsandbox.message;

import cn.xuezhao.wechatsandbox.account.Accounts;
import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.person.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The person's side of messages: what arrived, what they allow and what they refuse. */
@RestController
@RequestMapping("/__sandbox")
final class MessageHooks {

  private final Messages messages;
  private final Grants grants;
  private final Accounts accounts;
  private final People people;
  private final MessageRegistry registry;

  MessageHooks(
      Messages messages,
      Grants grants,
      Accounts accounts,
      People people,
      MessageRegistry registry) {
    this.messages = messages;
    this.grants = grants;
    this.accounts = accounts;
    this.people = people;
    this.registry = registry;
  }

  /** Newest first. */
  @GetMapping("/messages")
  List<SentMessage> messages(
      @RequestParam(required = false) @Nullable String openid,
      @RequestParam(required = false) @Nullable String userId,
      @RequestParam(required = false) @Nullable String tenant) {
    return messages.all().reversed().stream()
        .filter(message -> openid == null || message.openId().equals(openid))
        .filter(message -> userId == null || message.userId().equals(userId))
        .filter(message -> tenant == null || message.tenant().equals(tenant))
        .toList();
  }

  @GetMapping("/templates")
  List<MessageRegistry.Template> templates() {
    return registry.templates();
  }

  @GetMapping("/grants")
  List<Grants.Grant> grants() {
    return grants.all();
  }

  @PostMapping("/users/{userId}/grants")
  Grants.Grant allow(@PathVariable String userId, @RequestBody Permission permission) {
    String openId = openId(permission.tenant(), userId);
    return Boolean.TRUE.equals(permission.always())
        ? grants.allowAlways(openId, permission.template())
        : grants.allow(
            openId, permission.template(), permission.count() == null ? 1 : permission.count());
  }

  @PostMapping("/users/{userId}/refusals")
  Grants.Grant refuse(@PathVariable String userId, @RequestBody Permission permission) {
    return grants.refuse(openId(permission.tenant(), userId), permission.template());
  }

  /** What {@code wx.requestSubscribeMessage} does when the person taps 允许 or 取消. */
  @PostMapping("/preview/subscriptions")
  Map<String, String> answerSheet(@RequestBody Sheet sheet) {
    String openId = openId(sheet.tenant(), sheet.userId());
    Map<String, String> result = new LinkedHashMap<>();
    for (String template : sheet.templates()) {
      if (sheet.accepted()) {
        grants.allow(openId, template, 1);
      }
      result.put(template, sheet.accepted() ? "accept" : "reject");
    }
    return result;
  }

  private String openId(String tenant, String userId) {
    people.meet(userId);
    return People.openId(accounts.app(tenant, App.Kind.MINI_PROGRAM), userId);
  }

  record Permission(
      String tenant, String template, @Nullable Integer count, @Nullable Boolean always) {}

  record Sheet(String tenant, String userId, List<String> templates, String answer) {

    boolean accepted() {
      return answer.equals("accept");
    }
  }
}
