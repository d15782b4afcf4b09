package cn.xuezhao.batch;

import cn.xuezhao.chsisandbox.ChsiSandbox;
import cn.xuezhao.kit.test.TestPlatform;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom this service asks: a real CHSI sandbox, and what identity-service and photo-service answer
 * by path.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Neighborhood {

  private static final String SECRET = "secret-of-tests";
  private static final Map<String, byte[]> ANSWERS = new ConcurrentHashMap<>();
  private static final Map<String, Refused> REFUSALS = new ConcurrentHashMap<>();
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();
  private static final HttpServer SERVICES = services();
  private static final ChsiSandbox CHSI = chsi();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Bean
  static DynamicPropertyRegistrar addressesOfNeighbors() {
    return properties -> {
      properties.add("batch.identity-url", Neighborhood::url);
      properties.add("batch.photo-url", Neighborhood::url);
      properties.add("batch.chsi-url", CHSI::url);
      // Tests turn the clock and then wait for the next sweep.
      properties.add("xuezhao.sweep-every", () -> "300ms");
    };
  }

  /** What a service answers to a GET of this path. */
  public static void know(String path, String json) {
    ANSWERS.put(path, json.getBytes(StandardCharsets.UTF_8));
  }

  public static void knowPhoto(String orderId, byte[] jpeg) {
    ANSWERS.put("/internal/liaoning/photos/" + orderId + "/standard", jpeg);
  }

  public static void knowStudent(String enrollmentId, String studentNumber) {
    know(
        "/internal/liaoning/enrollments/" + enrollmentId,
        """
        {"enrollmentId": "%s", "studentId": "std_1", "state": "open", "addedLater": 1,
         "record": {"institution": "x", "studentNumber": "%s", "name": "李晓明"}}\
        """
            .formatted(enrollmentId, studentNumber));
  }

  public static long timesAsked(String path) {
    return ASKED.stream().filter(path::equals).count();
  }

  public static void platformIsAway(boolean away) {
    put("/__sandbox/platform", "{\"available\": %s}".formatted(!away));
  }

  public static void compare(String studentNumber, String outcome) {
    put("/__sandbox/comparisons/" + studentNumber, "{\"outcome\": \"%s\"}".formatted(outcome));
  }

  /** What CHSI shows of itself. */
  public static JsonNode chsi(String path) {
    return JsonMapper.shared()
        .readTree(send(HttpRequest.newBuilder(URI.create(CHSI.url() + path))).body());
  }

  /** Sends CHSI what this service would send. */
  public static int put(String path, String json) {
    return send(HttpRequest.newBuilder(URI.create(CHSI.url() + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + SECRET)
            .PUT(HttpRequest.BodyPublishers.ofString(json)))
        .statusCode();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String url() {
    return "http://127.0.0.1:" + SERVICES.getAddress().getPort();
  }

  private static HttpServer services() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", Neighborhood::answer);
      server.start();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What a service answers to what has no answer of its own: with this status and this problem. */
  public static void refuse(String path, int status, String problem) {
    REFUSALS.put(path, new Refused(status, problem.getBytes(StandardCharsets.UTF_8)));
  }

  public static void refuseNothing() {
    REFUSALS.clear();
  }

  private record Refused(int status, byte[] problem) {}

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      ASKED.add(path);
      Refused refused = REFUSALS.get(path);
      if (refused != null) {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        exchange.sendResponseHeaders(refused.status(), refused.problem().length);
        exchange.getResponseBody().write(refused.problem());
        return;
      }
      byte[] known = ANSWERS.get(path);
      boolean isPicture = path.contains("/photos/");
      byte[] body =
          known == null
              ? "{\"type\":\"/problems/not-found\",\"status\":404}".getBytes(StandardCharsets.UTF_8)
              : known;
      exchange
          .getResponseHeaders()
          .set("Content-Type", known != null && isPicture ? "image/jpeg" : "application/json");
      exchange.sendResponseHeaders(known == null ? 404 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static ChsiSandbox chsi() {
    try {
      Path keys = Files.createDirectories(TestPlatform.keysDirectory().resolve("chsi"));
      Files.writeString(
          keys.resolve("signing.jwk.json"),
          new ECKeyGenerator(Curve.P_256).keyID("chsi").generate().toJSONString());
      byte[] encryption = new byte[32];
      new SecureRandom().nextBytes(encryption);
      Files.writeString(
          keys.resolve("encryption.key"), Base64.getEncoder().encodeToString(encryption));
      Files.writeString(keys.resolve("clients.properties"), "batch-service=" + SECRET + "\n");
      return ChsiSandbox.start(
          TestPlatform.keysDirectory(), Files.createTempDirectory("chsi-sandbox"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
