package cn.xuezhao.wechatsandbox.person;

import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.api.WeChatError;
import cn.xuezhao.wechatsandbox.state.Journal;
import cn.xuezhao.wechatsandbox.state.SandboxClock;
import cn.xuezhao.wechatsandbox.state.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Codes a phone hands to its mini-program: good once, for one app, for five minutes. */
@Component
final class Codes {

  private static final Duration LIFE = Duration.ofMinutes(5);

  private final Table<Code> codes;
  private final SandboxClock clock;

  Codes(Journal journal, SandboxClock clock) {
    this.codes = journal.table("codes", Code.class);
    this.clock = clock;
  }

  String issue(Purpose purpose, App app, String userId) {
    byte[] random = new byte[16];
    ThreadLocalRandom.current().nextBytes(random);
    String value = HexFormat.of().formatHex(random);
    codes.put(value, new Code(purpose, app.id(), userId, clock.forCredentials().plus(LIFE)));
    return value;
  }

  /** Whose code it is; used up, foreign, unknown and late codes all get the same refusal. */
  String redeem(Purpose purpose, App app, @Nullable String value) {
    if (value == null) {
      throw WeChatError.invalidCode();
    }
    Code code =
        codes
            .find(value)
            .filter(found -> found.purpose() == purpose && found.appId().equals(app.id()))
            .orElseThrow(WeChatError::invalidCode);
    codes.remove(value);
    if (!clock.forCredentials().isBefore(code.expiresAt())) {
      throw WeChatError.invalidCode();
    }
    return code.userId();
  }

  /** What a code can be exchanged for. */
  enum Purpose {
    LOGIN,
    PHONE_NUMBER
  }

  record Code(Purpose purpose, String appId, String userId, Instant expiresAt) {}
}
