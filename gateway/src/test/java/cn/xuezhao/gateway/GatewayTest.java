package cn.xuezhao.gateway;

import cn.xuezhao.kit.test.TestPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The gateway on its own port in front of real, tiny back ends, reached like from outside. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestPlatform.class)
@TestPropertySource(properties = "xuezhao.gateway.sandboxes.enabled=true")
public abstract class GatewayTest {

  /** The services by the short names of the settings. */
  public enum Part {
    IDENTITY,
    BATCH,
    ORDER,
    PHOTO,
    REVIEW,
    NOTIFICATION,
    WECHAT,
    CHSI
  }

  protected static final Map<Part, BackendServer> BACKENDS = new EnumMap<>(Part.class);
  protected static final ClientBuild CLIENT = ClientBuild.write();
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  static {
    for (Part part : Part.values()) {
      BACKENDS.put(part, BackendServer.start());
    }
  }

  protected final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @LocalServerPort protected int port;

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry registry) {
    BACKENDS.forEach(
        (part, backend) -> {
          String name = part.name().toLowerCase(Locale.ROOT);
          boolean sandbox = part == Part.WECHAT || part == Part.CHSI;
          registry.add(
              sandbox
                  ? "xuezhao.gateway.sandboxes." + name
                  : "xuezhao.gateway.routing.backends." + name,
              backend::url);
        });
    registry.add("xuezhao.gateway.clients.mini-program", CLIENT.folder()::toString);
    registry.add("xuezhao.gateway.routing.answer-within", () -> "2s");
    registry.add("xuezhao.gateway.routing.connections-per-backend", () -> "8");
  }

  @BeforeEach
  void backendsAnswer() {
    BACKENDS.values().forEach(backend -> backend.answerWith(200, "application/json", "{}"));
  }

  protected static BackendServer backend(Part part) {
    BackendServer backend = BACKENDS.get(part);
    if (backend == null) {
      throw new IllegalStateException("no backend " + part);
    }
    return backend;
  }

  /** A token of somebody who has asked nothing yet. */
  protected static String freshStudent() {
    return TestPlatform.issuers().student("liaoning", "std_" + PEOPLE.incrementAndGet());
  }

  protected HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  protected HttpRequest.Builder signedIn(String path) {
    return signedIn(path, freshStudent());
  }

  protected HttpRequest.Builder signedIn(String path, String token) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  protected HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  protected HttpResponse<String> get(String path) {
    return send(request(path));
  }

  protected static String problemOf(HttpResponse<String> response) {
    return response
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/problem+json")
        ? com.jayway.jsonpath.JsonPath.read(response.body(), "$.type")
        : "no problem: " + response;
  }
}
