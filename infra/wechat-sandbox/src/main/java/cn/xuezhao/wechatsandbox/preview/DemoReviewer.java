package cn.xuezhao.wechatsandbox.preview;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reviewer of the local realms, signed in like everybody and heard through the gateway only. */
@Component
final class DemoReviewer {

  /** The journeys use the others. */
  private static final String USER = "senior1";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PlatformSettings settings;
  private final JsonMapper json;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  DemoReviewer(PlatformSettings settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
  }

  /** Signs in for one visit at the desk of a regional centre. */
  Desk at(String tenant) {
    String form =
        Map.of(
                "grant_type",
                "password",
                "client_id",
                "demo-staff",
                "username",
                USER,
                "password",
                password())
            .entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    JsonNode session =
        send(
            HttpRequest.newBuilder(
                    settings
                        .keycloak()
                        .resolve("/realms/" + encoded(tenant) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    return new Desk(
        settings.gateway().resolve("/api/" + encoded(tenant) + "/"),
        session.at("/access_token").asString());
  }

  private String password() {
    Properties staff = new Properties();
    try (Reader reader = Files.newBufferedReader(settings.staff())) {
      staff.load(reader);
    } catch (IOException missing) {
      throw new PlatformSilent("没有演示审核员：缺少 " + settings.staff().getFileName());
    }
    return staff.getProperty("password", "");
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new PlatformSilent(
            "平台没有接受：%d %s".formatted(answer.statusCode(), slug(answer.body())));
      }
      return json.readTree(answer.body().isEmpty() ? "null" : answer.body());
    } catch (IOException silent) {
      throw new PlatformSilent("平台没有回应，请确认它正在运行");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(interrupted));
    }
  }

  private String slug(String body) {
    try {
      return json.readTree(body).at("/type").asString("").replace("/problems/", "");
    } catch (RuntimeException notJson) {
      return "";
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** What a reviewer does at a desk. */
  final class Desk {

    private final URI base;
    private final String token;

    private Desk(URI base, String token) {
      this.base = base;
      this.token = token;
    }

    /** Holds as many of the most urgent tasks as a reviewer may. */
    JsonNode leases() {
      return post("review-leases", Map.of("count", 20)).at("/tasks");
    }

    void givesEverythingBack() {
      send(request("review-leases").DELETE());
    }

    void opens(String taskId) {
      post("review-tasks/" + taskId + "/openings", Map.of());
    }

    void decides(String taskId, Map<String, Object> decision) {
      post("review-tasks/" + taskId + "/decisions", decision);
    }

    private JsonNode post(String path, Object body) {
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
    }
  }
}
