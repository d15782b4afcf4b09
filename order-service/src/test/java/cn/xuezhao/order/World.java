package cn.xuezhao.order;

import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.wechatsandbox.WechatSandbox;
import cn.xuezhao.wechatsandbox.account.SandboxKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What all tests of this JVM share besides the kit's platform. */
public final class World implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path KEYS = keys();
  private static final WechatSandbox WECHAT = WechatSandbox.start(KEYS, directory());
  private static final Neighbors NEIGHBORS = Neighbors.start();

  public static WechatSandbox wechat() {
    return WECHAT;
  }

  public static Neighbors neighbors() {
    return NEIGHBORS;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Map<String, Object> addresses =
        Map.of(
            "xuezhao.identity-url", NEIGHBORS.url(),
            "xuezhao.batch-url", NEIGHBORS.url(),
            "xuezhao.review-url", NEIGHBORS.url(),
            "xuezhao.gateway-url", NEIGHBORS.url(),
            "xuezhao.wechat-url", WECHAT.url().toString());
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("order-world", addresses));
    context.addApplicationListener(
        event -> {
          if (event instanceof WebServerInitializedEvent started) {
            NEIGHBORS.serviceAt(started.getWebServer().getPort());
          }
        });
  }

  private static Path keys() {
    Path keys = TestPlatform.keysDirectory();
    TenantPolicies.in(TestPlatform.root().resolve("infra/tenants"))
        .tenants()
        .forEach(tenant -> SandboxKeys.write(keys, tenant));
    return keys;
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("wechat-sandbox");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
