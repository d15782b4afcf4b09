package cn.xuezhao.notification;

import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.wechatsandbox.WechatSandbox;
import cn.xuezhao.wechatsandbox.account.SandboxKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.test.context.DynamicPropertyRegistry;

/** WeChat, a mail server and the other services, one of each for all tests. */
public final class Surroundings {

  private static final WechatSandbox WECHAT = startWeChat();
  private static final Neighbors NEIGHBORS = new Neighbors();
  private static final MailServer MAILS = new MailServer();

  private Surroundings() {}

  public static WechatSandbox weChat() {
    return WECHAT;
  }

  public static Neighbors neighbors() {
    return NEIGHBORS;
  }

  public static MailServer mails() {
    return MAILS;
  }

  public static void addresses(DynamicPropertyRegistry properties) {
    properties.add("xuezhao.wechat-url", () -> WECHAT.url().toString());
    properties.add("notification.identity-url", NEIGHBORS::url);
    properties.add("notification.batch-url", NEIGHBORS::url);
    properties.add("notification.photo-url", NEIGHBORS::url);
    properties.add("notification.order-url", NEIGHBORS::url);
    properties.add("spring.mail.port", MAILS::port);
    properties.add("spring.mail.properties[mail.smtp.timeout]", () -> 500);
    properties.add("xuezhao.sweep-every", () -> "200ms");
    // Each test has its own failures; the breaker would let one test see another's.
    properties.add(
        "resilience4j.circuitbreaker.configs.default.minimum-number-of-calls", () -> 1000);
  }

  private static WechatSandbox startWeChat() {
    try {
      SandboxKeys.write(TestPlatform.keysDirectory(), "liaoning");
      SandboxKeys.write(TestPlatform.keysDirectory(), "guangdong");
      return WechatSandbox.start(
          TestPlatform.keysDirectory(), Files.createTempDirectory("wechat-data"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
