package cn.xuezhao.wechatsandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sandbox inside a test: starts on a free loopback port and lets the test act as the person with
 * the phone.
 *
 * <pre>{@code
 * SandboxKeys.write(keys, "liaoning");
 * try (WechatSandbox wechat = WechatSandbox.start(keys, data)) {
 *   String code = wechat.loginCode("liaoning", "u1");
 * }
 * }</pre>
 */
public final class WechatSandbox implements AutoCloseable {

  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;
  private final URI url;

  private WechatSandbox(ConfigurableApplicationContext context) {
    this.context = context;
    this.url =
        URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
  }

  /** Reads the key files of all tenants under {@code keys}; keeps its journal in {@code data}. */
  public static WechatSandbox start(Path keys, Path data) {
    return start(keys, data, "");
  }

  /** As {@link #start(Path, Path)}, in the business time that a file turns. */
  public static WechatSandbox start(Path keys, Path data, Path clockFile) {
    return start(keys, data, clockFile.toString());
  }

  private static WechatSandbox start(Path keys, Path data, String clockFile) {
    SpringApplicationBuilder builder =
        WechatSandboxApplication.builder().registerShutdownHook(false);
    // The test has set up logging; a second initialization would throw its settings away.
    builder
        .application()
        .setListeners(
            builder.application().getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
    return new WechatSandbox(
        builder.run(
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--sandbox.keys=" + keys,
            "--sandbox.data=" + data,
            "--sandbox.clock-file=" + clockFile));
  }

  /** What services get as the address of WeChat and of WeChat Pay. */
  public URI url() {
    return url;
  }

  /** What {@code wx.login} gives the mini-program of this tenant on this person's phone. */
  public String loginCode(String tenant, String userId) {
    return code("/__sandbox/preview/login", tenant, userId);
  }

  /** What the phone-number button gives when this person agrees. */
  public String phoneCode(String tenant, String userId) {
    return code("/__sandbox/preview/phone", tenant, userId);
  }

  public void reset() {
    post("/__sandbox/reset", "{}");
  }

  /** Takes back the faults that have not struck yet. */
  public void clearFaults() {
    send(HttpRequest.newBuilder(url.resolve("/__sandbox/faults")).DELETE().build());
  }

  /** Calls a hook; the body is JSON text. */
  public JsonNode post(String path, String body) {
    return send(
        HttpRequest.newBuilder(url.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  public JsonNode get(String path) {
    return send(HttpRequest.newBuilder(url.resolve(path)).build());
  }

  @Override
  public void close() {
    context.close();
    http.close();
  }

  private String code(String path, String tenant, String userId) {
    String body = json.createObjectNode().put("tenant", tenant).put("userId", userId).toString();
    return post(path, body).get("code").asString();
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new IllegalStateException(
            request.uri().getPath() + ": " + answer.statusCode() + " " + answer.body());
      }
      return json.readTree(answer.body().isEmpty() ? "null" : answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
