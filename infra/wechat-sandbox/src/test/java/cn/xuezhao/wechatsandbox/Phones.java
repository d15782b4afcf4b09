package cn.xuezhao.wechatsandbox;

import cn.xuezhao.wechatsandbox.account.SandboxKeys;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import tools.jackson.databind.JsonNode;

/** One sandbox with two tenants for all tests of this module; each test resets it. */
final class Phones {

  static final String LIAONING = "liaoning";
  static final String GUANGDONG = "guangdong";
  static final Path KEYS = keys();
  static final WechatSandbox WECHAT = WechatSandbox.start(KEYS, temporary("data"));

  private Phones() {}

  static Properties app(String tenant) {
    return properties(tenant, "app.properties");
  }

  static Properties merchant(String tenant) {
    return properties(tenant, "merchant.properties");
  }

  /** The openid by which the tenant's mini-program knows the person. */
  static String openId(String tenant, String userId) {
    return person(userId).at("/openIds/" + tenant + "/miniProgram").asString();
  }

  /** The openid by which the tenant's official account knows the person. */
  static String followerOpenId(String tenant, String userId) {
    return person(userId).at("/openIds/" + tenant + "/officialAccount").asString();
  }

  static JsonNode person(String userId) {
    return WECHAT.post("/__sandbox/users", "{\"userId\":\"%s\"}".formatted(userId));
  }

  static void follow(String tenant, String userId) {
    WECHAT.post("/__sandbox/users/" + userId + "/follow", "{\"tenant\":\"%s\"}".formatted(tenant));
  }

  static void grant(String tenant, String userId, String template, int count) {
    WECHAT.post(
        "/__sandbox/users/" + userId + "/grants",
        "{\"tenant\":\"%s\",\"template\":\"%s\",\"count\":%d}".formatted(tenant, template, count));
  }

  static void advance(String duration) {
    WECHAT.post("/__sandbox/clock", "{\"advance\":\"%s\"}".formatted(duration));
  }

  static void fault(String path, String action) {
    WECHAT.post(
        "/__sandbox/faults", "{\"match\":{\"path\":\"%s\"},\"action\":%s}".formatted(path, action));
  }

  static long requests(String path) {
    return WECHAT
        .get("/__sandbox/log")
        .valueStream()
        .filter(entry -> entry.get("path").asString().equals(path))
        .count();
  }

  static Path temporary(String name) {
    try {
      return Files.createTempDirectory("wechat-sandbox-" + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path keys() {
    Path keys = temporary("keys");
    SandboxKeys.write(keys, LIAONING);
    SandboxKeys.write(keys, GUANGDONG);
    return keys;
  }

  private static Properties properties(String tenant, String name) {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(KEYS.resolve("wechat").resolve(tenant).resolve(name))) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
