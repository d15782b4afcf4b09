package cn.xuezhao.acceptance.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the platform under test listens, as its launcher says in the environment. */
public final class Platform {

  private Platform() {}

  public static URI gateway() {
    return address("XUEZHAO_GATEWAY_URL", 8080);
  }

  /** WeChat as the student's phone sees it. */
  public static URI weChat() {
    return address("XUEZHAO_WECHAT_URL", 8201);
  }

  /** CHSI, where students get their collection code. */
  public static URI chsi() {
    return address("XUEZHAO_CHSI_URL", 8202);
  }

  public static URI keycloak() {
    return address("XUEZHAO_KEYCLOAK_URL", 8180);
  }

  public static Path mails() {
    return Path.of(System.getenv().getOrDefault("XUEZHAO_MAIL_DIR", "../../.run/data/mail-sink"));
  }

  static String staffPassword() {
    Path file =
        Path.of(System.getenv().getOrDefault("XUEZHAO_KEYS", "../../.run/keys"))
            .resolve("staff.properties");
    Properties staff = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      staff.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException("no running platform: start it with ./xuezhao up", failure);
    }
    return staff.getProperty("password");
  }

  private static URI address(String variable, int port) {
    return URI.create(System.getenv().getOrDefault(variable, "http://127.0.0.1:" + port));
  }
}
