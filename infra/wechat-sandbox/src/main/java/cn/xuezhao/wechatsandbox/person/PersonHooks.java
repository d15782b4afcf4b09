package cn.xuezhao.wechatsandbox.person;

import cn.xuezhao.wechatsandbox.account.Accounts;
import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.state.Reset;
import cn.xuezhao.wechatsandbox.wire.Faults;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people themselves: who there is, whom they follow, and what their phones hand out. */
@RestController
@RequestMapping("/__sandbox")
final class PersonHooks {

  private final People people;
  private final Codes codes;
  private final Accounts accounts;
  private final Faults faults;

  PersonHooks(People people, Codes codes, Accounts accounts, Faults faults) {
    this.people = people;
    this.codes = codes;
    this.accounts = accounts;
    this.faults = faults;
  }

  @GetMapping("/users")
  List<Profile> users() {
    return people.all().stream().map(this::profile).toList();
  }

  @PostMapping("/users")
  Profile register(@RequestBody NewPerson person) {
    people.register(person.userId(), person.nickname(), person.phone());
    Set<String> follows = person.follows() == null ? Set.of() : person.follows();
    follows.forEach(tenant -> people.follow(person.userId(), tenant));
    return profile(people.meet(person.userId()));
  }

  @PostMapping("/users/{userId}/follow")
  Profile follow(@PathVariable String userId, @RequestBody TenantOnly body) {
    accounts.app(body.tenant(), App.Kind.OFFICIAL_ACCOUNT);
    return profile(people.follow(userId, body.tenant()));
  }

  @PostMapping("/users/{userId}/unfollow")
  Profile unfollow(@PathVariable String userId, @RequestBody TenantOnly body) {
    return profile(people.unfollow(userId, body.tenant()));
  }

  /** What {@code wx.login} returns. */
  @PostMapping("/preview/login")
  Map<String, String> login(@RequestBody Phone phone) {
    return code(Codes.Purpose.LOGIN, phone);
  }

  /** What the phone-number button returns when the person agrees, or its error. */
  @PostMapping("/preview/phone")
  Map<String, ?> phoneNumber(@RequestBody Phone phone) {
    return faults
        .strikePhone("/__sandbox/preview/phone", phone.userId())
        .<Map<String, ?>>map(
            fault ->
                Map.of(
                    "errno",
                    fault.errcode(),
                    "errMsg",
                    fault.errmsg() == null ? "jsapi has no quota" : fault.errmsg()))
        .orElseGet(() -> code(Codes.Purpose.PHONE_NUMBER, phone));
  }

  @EventListener
  void forget(Reset reset) {
    people.forgetOpenIds();
  }

  private Map<String, String> code(Codes.Purpose purpose, Phone phone) {
    App app = accounts.app(phone.tenant(), App.Kind.MINI_PROGRAM);
    return Map.of("code", codes.issue(purpose, app, people.meet(phone.userId()).userId()));
  }

  private Profile profile(Person person) {
    Map<String, OpenIds> openIds = new TreeMap<>();
    for (App app : accounts.apps()) {
      if (app.kind() == App.Kind.MINI_PROGRAM) {
        App account = accounts.app(app.tenant(), App.Kind.OFFICIAL_ACCOUNT);
        openIds.put(
            app.tenant(),
            new OpenIds(
                People.openId(app, person.userId()),
                People.openId(account, person.userId()),
                People.unionId(app.tenant(), person.userId())));
      }
    }
    return new Profile(
        person.userId(), person.nickname(), person.phone(), person.follows(), openIds);
  }

  record NewPerson(
      String userId,
      @Nullable String nickname,
      @Nullable String phone,
      @Nullable Set<String> follows) {}

  record TenantOnly(String tenant) {}

  record Phone(String tenant, String userId) {}

  record Profile(
      String userId,
      String nickname,
      String phone,
      Set<String> follows,
      Map<String, OpenIds> openIds) {}

  record OpenIds(String miniProgram, String officialAccount, String unionId) {}
}
