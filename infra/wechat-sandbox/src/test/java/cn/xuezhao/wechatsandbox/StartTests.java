package cn.xuezhao.wechatsandbox;

import static cn.xuezhao.wechatsandbox.Phones.KEYS;
import static cn.xuezhao.wechatsandbox.Phones.WECHAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class StartTests {

  @TempDir Path data;

  @Test
  void refusesToListenWhereOthersCouldReachIt() {
    assertThatThrownBy(() -> start("--server.address=0.0.0.0"))
        .hasStackTraceContaining("expected: a loopback address");
  }

  @Test
  void listensElsewhereWhenItIsAllowedTo() {
    try (ConfigurableApplicationContext context =
        start("--server.address=0.0.0.0", "--sandbox.allow-remote=true")) {
      assertThat(context.isRunning()).isTrue();
    }
  }

  @Test
  void needsTheKeysOfAtLeastOneTenant() {
    assertThatThrownBy(() -> start("--sandbox.keys=" + data))
        .hasStackTraceContaining("no tenant has key files");
  }

  @Test
  void saysWhenItIsReady() {
    assertThat(WECHAT.get("/actuator/health/readiness").get("status").asString()).isEqualTo("UP");
  }

  @Test
  void showsThePageToPlayWith() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> page =
          http.send(
              HttpRequest.newBuilder(WECHAT.url().resolve("/__sandbox/preview")).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
      assertThat(page.body())
          .contains("微信沙盒")
          .as("addresses of its own port are not the gateway's")
          .doesNotContain("http://", "https://", "'/__sandbox");
    }
  }

  private ConfigurableApplicationContext start(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "--server.port=0";
    all[1] = "--sandbox.keys=" + KEYS;
    all[2] = "--sandbox.data=" + data;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return WechatSandboxApplication.builder().registerShutdownHook(false).run(all);
  }
}
