package cn.xuezhao.wechatsandbox;

import static cn.xuezhao.wechatsandbox.Phones.KEYS;
import static cn.xuezhao.wechatsandbox.Phones.LIAONING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessTimeTests {

  @TempDir Path folder;

  @Test
  void followsThePlatformsBusinessTimeAndAddsWhatATestPushes() throws IOException {
    Path file = Files.writeString(folder.resolve("clock"), "-P40D");
    try (WechatSandbox wechat = WechatSandbox.start(KEYS, folder.resolve("data"), file)) {
      assertThat(now(wechat))
          .isCloseTo(turned(Duration.ofDays(-40)), within(1, ChronoUnit.MINUTES));
      wechat.post("/__sandbox/clock", "{\"advance\":\"P3D\"}");
      assertThat(now(wechat))
          .isCloseTo(turned(Duration.ofDays(-37)), within(1, ChronoUnit.MINUTES));
    }
  }

  @Test
  void turningThePlatformsTimeEndsNoCodeAndNoToken() throws IOException {
    Path file = Files.writeString(folder.resolve("clock"), "PT0S");
    Path data = folder.resolve("data");
    String code;
    String token;
    try (WechatSandbox wechat = WechatSandbox.start(KEYS, data, file)) {
      code = wechat.phoneCode(LIAONING, "u1");
      token = stableToken(wechat);
    }
    Files.writeString(file, "P3D");
    try (WechatSandbox wechat = WechatSandbox.start(KEYS, data, file)) {
      assertThat(
              wechat
                  .post(
                      "/wxa/business/getuserphonenumber?access_token=" + token,
                      "{\"code\":\"%s\"}".formatted(code))
                  .get("errcode")
                  .asInt())
          .isZero();
    }
  }

  @Test
  void phonesShowTheBusinessTimeOfThePlatform() throws Exception {
    Path file = Files.writeString(folder.resolve("clock"), "-P40D");
    try (WechatSandbox wechat = WechatSandbox.start(KEYS, folder.resolve("data"), file);
        HttpClient http = HttpClient.newHttpClient()) {
      String script =
          http.send(
                  HttpRequest.newBuilder(wechat.url().resolve("/__sandbox/preview/wx-shim.js"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      Matcher turned = Pattern.compile("const TURNED_BY = (-?\\d+);").matcher(script);
      assertThat(turned.find()).isTrue();
      assertThat(Duration.ofMillis(Long.parseLong(turned.group(1))))
          .isCloseTo(Duration.ofDays(-40), Duration.ofMinutes(1));
    }
  }

  private static String stableToken(WechatSandbox wechat) {
    return wechat
        .post(
            "/cgi-bin/stable_token",
            """
            {"grant_type":"client_credential","appid":"%s","secret":"%s"}
            """
                .formatted(
                    Phones.app(LIAONING).getProperty("app-id"),
                    Phones.app(LIAONING).getProperty("app-secret")))
        .get("access_token")
        .asString();
  }

  private static Instant now(WechatSandbox wechat) {
    return Instant.parse(wechat.get("/__sandbox/clock").get("now").asString());
  }

  private static Instant turned(Duration by) {
    return Instant.now().plus(by);
  }
}
