package cn.xuezhao.wechatsandbox.api;

import cn.xuezhao.wechatsandbox.account.Accounts;
import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.state.Journal;
import cn.xuezhao.wechatsandbox.state.SandboxClock;
import cn.xuezhao.wechatsandbox.state.Table;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Access tokens with their real lives: two hours; a stable token stays the same until five minutes
 * before its end and then overlaps with its successor; each classic token leaves its predecessor
 * five minutes. The two kinds do not know each other.
 */
@Component
public final class Tokens {

  static final Duration LIFE = Duration.ofHours(2);
  static final Duration OVERLAP = Duration.ofMinutes(5);
  private static final Duration BETWEEN_FORCED = Duration.ofSeconds(30);
  private static final int FORCED_PER_DAY = 20;

  private final SecureRandom random = new SecureRandom();
  private final Table<Token> tokens;
  private final Table<Latest> latest;
  private final Accounts accounts;
  private final SandboxClock clock;

  Tokens(Journal journal, Accounts accounts, SandboxClock clock) {
    this.tokens = journal.table("tokens", Token.class);
    this.latest = journal.table("latest-tokens", Latest.class);
    this.accounts = accounts;
    this.clock = clock;
  }

  /** The app this token speaks for, if it is of the kind that may use the address. */
  public App require(@Nullable String value, App.Kind kind) {
    if (value == null || value.isEmpty()) {
      throw WeChatError.missingToken();
    }
    Token token = tokens.find(value).orElseThrow(WeChatError::invalidCredential);
    if (!clock.forCredentials().isBefore(token.expiresAt())) {
      throw WeChatError.expiredToken();
    }
    App app = accounts.app(token.appId()).orElseThrow(WeChatError::invalidCredential);
    if (app.kind() != kind) {
      throw WeChatError.unauthorized();
    }
    return app;
  }

  /** What happens when somebody resets the AppSecret: no token of the app works any longer. */
  public void revokeAll(String appId) {
    tokens.all().stream()
        .filter(token -> token.appId().equals(appId))
        .forEach(token -> tokens.remove(token.value()));
    latest.remove("stable:" + appId);
    latest.remove("classic:" + appId);
  }

  App authenticate(@Nullable String appId, @Nullable String secret) {
    App app =
        Optional.ofNullable(appId).flatMap(accounts::app).orElseThrow(WeChatError::invalidAppId);
    if (!app.secret().equals(secret)) {
      throw WeChatError.invalidSecret();
    }
    return app;
  }

  synchronized Issued stable(App app, boolean forced) {
    Instant now = clock.forCredentials();
    Latest last = latest.find("stable:" + app.id()).orElse(Latest.NONE);
    if (forced) {
      last = last.force(now);
      tokens.remove(last.token());
    } else {
      Optional<Token> current =
          tokens.find(last.token()).filter(token -> token.expiresAt().isAfter(now.plus(OVERLAP)));
      if (current.isPresent()) {
        return new Issued(last.token(), secondsBetween(now, current.get().expiresAt()));
      }
    }
    return issue("stable:" + app.id(), app, last.forced());
  }

  synchronized Issued classic(App app) {
    String row = "classic:" + app.id();
    latest
        .find(row)
        .flatMap(last -> tokens.find(last.token()))
        .ifPresent(
            old -> tokens.put(old.value(), old.endingBy(clock.forCredentials().plus(OVERLAP))));
    return issue(row, app, List.of());
  }

  private Issued issue(String row, App app, List<Instant> forced) {
    Instant now = clock.forCredentials();
    tokens.all().stream()
        .filter(token -> token.expiresAt().plus(LIFE).isBefore(now))
        .forEach(token -> tokens.remove(token.value()));
    byte[] bytes = new byte[96];
    random.nextBytes(bytes);
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    tokens.put(value, new Token(value, app.id(), now.plus(LIFE)));
    latest.put(row, new Latest(value, forced));
    return new Issued(value, LIFE.toSeconds());
  }

  private static long secondsBetween(Instant now, Instant end) {
    return Duration.between(now, end).toSeconds();
  }

  record Issued(String value, long seconds) {}

  record Token(String value, String appId, Instant expiresAt) {

    Token endingBy(Instant end) {
      return expiresAt.isAfter(end) ? new Token(value, appId, end) : this;
    }
  }

  /** The newest token of an app, and when a new one was forced. */
  record Latest(String token, List<Instant> forced) {

    static final Latest NONE = new Latest("", List.of());

    Latest force(Instant now) {
      LocalDate today = LocalDate.ofInstant(now, SandboxClock.CHINA);
      List<Instant> earlier =
          forced.stream()
              .filter(at -> LocalDate.ofInstant(at, SandboxClock.CHINA).equals(today))
              .toList();
      if (earlier.size() >= FORCED_PER_DAY) {
        throw WeChatError.quotaReached();
      }
      if (!earlier.isEmpty() && earlier.getLast().plus(BETWEEN_FORCED).isAfter(now)) {
        throw WeChatError.tooFrequent();
      }
      List<Instant> all = new ArrayList<>(earlier);
      all.add(now);
      return new Latest(token, all);
    }
  }
}
