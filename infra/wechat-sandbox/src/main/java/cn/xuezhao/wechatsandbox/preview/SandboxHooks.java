package cn.xuezhao.wechatsandbox.preview;

import cn.xuezhao.wechatsandbox.account.Accounts;
import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.api.Tokens;
import cn.xuezhao.wechatsandbox.state.Journal;
import cn.xuezhao.wechatsandbox.state.Reset;
import cn.xuezhao.wechatsandbox.state.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox as a whole: its time, its tenants, its tokens, and forgetting everything. */
@RestController
@RequestMapping("/__sandbox")
final class SandboxHooks {

  private final Journal journal;
  private final SandboxClock clock;
  private final Accounts accounts;
  private final Tokens tokens;
  private final ApplicationEventPublisher events;

  SandboxHooks(
      Journal journal,
      SandboxClock clock,
      Accounts accounts,
      Tokens tokens,
      ApplicationEventPublisher events) {
    this.journal = journal;
    this.clock = clock;
    this.accounts = accounts;
    this.tokens = tokens;
    this.events = events;
  }

  @GetMapping("/clock")
  Time clock() {
    return new Time(clock.instant());
  }

  /** Pushes WeChat's time forward; an ISO duration such as {@code PT24H}. */
  @PostMapping("/clock")
  Time advance(@RequestBody Step step) {
    clock.advance(step.advance());
    return clock();
  }

  @GetMapping("/tenants")
  List<Tenant> tenants() {
    return accounts.apps().stream()
        .filter(app -> app.kind() == App.Kind.MINI_PROGRAM)
        .map(
            app ->
                new Tenant(
                    app.tenant(),
                    app.id(),
                    accounts.app(app.tenant(), App.Kind.OFFICIAL_ACCOUNT).id()))
        .toList();
  }

  @PostMapping("/tokens/revocations")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@RequestBody Revocation revocation) {
    tokens.revokeAll(revocation.appId());
  }

  @PostMapping("/reset")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reset() {
    journal.reset();
    events.publishEvent(new Reset());
  }

  record Time(Instant now) {}

  record Step(Duration advance) {}

  record Tenant(String tenant, String miniProgramId, String officialAccountId) {}

  record Revocation(String appId) {}
}
