package cn.xuezhao.wechatsandbox.message;

import cn.xuezhao.wechatsandbox.account.Accounts;
import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.person.People;
import cn.xuezhao.wechatsandbox.wire.Faults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Faults faults;

  MessageHooks(
      Messages messages,
      Grants grants,
      Accounts accounts,
      People people,
      MessageRegistry registry,
      Faults faults) {
    this.messages = messages;
    this.grants = grants;
    this.accounts = accounts;
    this.people = people;
    this.registry = registry;
    this.faults = faults;
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

  /** What the sheet of {@code wx.requestSubscribeMessage} shows, and what it need not ask again. */
  @GetMapping("/preview/subscriptions")
  List<Question> sheet(@RequestParam String tenant, @RequestParam String userId) {
    String openId = openId(tenant, userId);
    return registry.templates().stream()
        .filter(template -> template.account() == App.Kind.MINI_PROGRAM)
        .map(
            template ->
                new Question(template.id(), template.title(), grants.kept(openId, template.id())))
        .toList();
  }

  /** What the sheet does when the person taps 允许 or 取消. */
  @PostMapping("/preview/subscriptions")
  Map<String, ?> answerSheet(@RequestBody Sheet sheet) {
    return faults
        .strikePhone("/__sandbox/preview/subscriptions", sheet.userId())
        .<Map<String, ?>>map(
            fault ->
                Map.of(
                    "errCode",
                    fault.errcode(),
                    "errMsg",
                    fault.errmsg() == null ? "The main switch is switched off" : fault.errmsg()))
        .orElseGet(() -> answers(sheet));
  }

  private Map<String, String> answers(Sheet sheet) {
    String openId = openId(sheet.tenant(), sheet.userId());
    Map<String, String> result = new LinkedHashMap<>();
    for (String template : sheet.templates()) {
      result.put(template, sheet.accepts(template) ? "accept" : "reject");
      keep(openId, template, sheet);
    }
    return result;
  }

  private void keep(String openId, String template, Sheet sheet) {
    boolean always = Boolean.TRUE.equals(sheet.always());
    if (sheet.accepts(template)) {
      if (always) {
        grants.allowAlways(openId, template);
      } else {
        grants.allow(openId, template, 1);
      }
    } else if (always) {
      grants.refuse(openId, template);
    }
  }

  private String openId(String tenant, String userId) {
    people.meet(userId);
    return People.openId(accounts.app(tenant, App.Kind.MINI_PROGRAM), userId);
  }

  record Permission(
      String tenant, String template, @Nullable Integer count, @Nullable Boolean always) {}

  /**
   * @param kept {@code accept} or {@code reject} when the person ticked 总是保持以上选择
   */
  record Question(String template, String title, @Nullable String kept) {}

  /**
   * @param templates what was asked for
   * @param answer {@code accept} or {@code reject}: the button
   * @param unticked templates that the person took out before tapping 允许
   * @param always whether 总是保持以上选择 was ticked
   */
  record Sheet(
      String tenant,
      String userId,
      List<String> templates,
      String answer,
      @Nullable Set<String> unticked,
      @Nullable Boolean always) {

    boolean accepts(String template) {
      return answer.equals("accept") && (unticked == null || !unticked.contains(template));
    }
  }
}
