package cn.xuezhao.wechatsandbox;

import static cn.xuezhao.wechatsandbox.Phones.KEYS;
import static cn.xuezhao.wechatsandbox.Phones.LIAONING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTests {

  @TempDir Path data;

  @Test
  void remembersWhatItHadPromised() {
    String code;
    try (WechatSandbox first = WechatSandbox.start(KEYS, data)) {
      first.post(
          "/__sandbox/users",
          "{\"userId\":\"u1\",\"phone\":\"13900001111\",\"follows\":[\"liaoning\"]}");
      code = first.loginCode(LIAONING, "u1");
      first.post("/__sandbox/clock", "{\"advance\":\"PT1M\"}");
    }

    try (WechatSandbox second = WechatSandbox.start(KEYS, data)) {
      assertThat(second.get("/__sandbox/users").at("/0/phone").asString()).isEqualTo("13900001111");
      assertThat(second.get("/__sandbox/users").at("/0/follows/0").asString()).isEqualTo(LIAONING);
      assertThat(session(second, code)).contains("openid");
      assertThat(session(second, code)).contains("40029");
    }
  }

  @Test
  void dropsALastLineThatWasCutOff() throws IOException {
    try (WechatSandbox first = WechatSandbox.start(KEYS, data)) {
      first.loginCode(LIAONING, "u1");
    }
    append("{\"table\":\"people\",\"key\":\"u2\",\"val");

    try (WechatSandbox second = WechatSandbox.start(KEYS, data)) {
      assertThat(second.get("/__sandbox/users").size()).isEqualTo(1);
    }
  }

  @Test
  void refusesAJournalThatIsDamagedInTheMiddle() throws IOException {
    try (WechatSandbox first = WechatSandbox.start(KEYS, data)) {
      first.loginCode(LIAONING, "u1");
    }
    append("{\"table\":\n{\"table\":\"people\",\"key\":\"u2\",\"value\":null}\n");

    assertThatThrownBy(() -> WechatSandbox.start(KEYS, data))
        .hasRootCauseInstanceOf(tools.jackson.core.JacksonException.class)
        .hasStackTraceContaining("is damaged");
  }

  @Test
  void forgetsEverythingWhenToldTo() {
    try (WechatSandbox wechat = WechatSandbox.start(KEYS, data)) {
      wechat.loginCode(LIAONING, "u1");
      wechat.reset();
      assertThat(wechat.get("/__sandbox/users").size()).isZero();
    }
    try (WechatSandbox wechat = WechatSandbox.start(KEYS, data)) {
      assertThat(wechat.get("/__sandbox/users").size()).isZero();
    }
  }

  private void append(String text) throws IOException {
    Files.writeString(data.resolve("journal.jsonl"), text, StandardOpenOption.APPEND);
  }

  private static String session(WechatSandbox wechat, String code) {
    return wechat
        .get(
            "/sns/jscode2session?grant_type=authorization_code&appid=%s&secret=%s&js_code=%s"
                .formatted(
                    Phones.app(LIAONING).getProperty("app-id"),
                    Phones.app(LIAONING).getProperty("app-secret"),
                    code))
        .toString();
  }
}
