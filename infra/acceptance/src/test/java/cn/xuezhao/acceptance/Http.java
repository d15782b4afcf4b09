package cn.xuezhao.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as a client of the platform speaks it. */
final class Http {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI base;
  private final Optional<String> token;

  private Http(URI base, Optional<String> token) {
    this.base = base;
    this.token = token;
  }

  static Http at(URI base) {
    return new Http(base, Optional.empty());
  }

  Http signedIn(String bearer) {
    return new Http(base, Optional.of(bearer));
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  /** POST with a key of its own, as every client of ours does. */
  Answer post(String path, Object body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  Answer post(String path, Object body, String idempotencyKey) {
    return send(
        request(path)
            .header("Idempotency-Key", idempotencyKey)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
  }

  Answer put(String path, String contentType, byte[] body) {
    return send(
        request(path).header("Content-Type", contentType).PUT(BodyPublishers.ofByteArray(body)));
  }

  Answer postForm(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .reduce((a, b) -> a + "&" + b)
            .orElse("");
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** A form with one file, as WeChat's upload sends it. */
  Answer upload(String path, Map<String, String> fields, String name, byte[] file) {
    String boundary = "xuezhao" + UUID.randomUUID();
    List<byte[]> parts = new ArrayList<>();
    fields.forEach(
        (field, value) ->
            parts.add(
                utf8(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, field, value))));
    parts.add(
        utf8(
            ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"code.png\"\r\n"
                    + "Content-Type: image/png\r\n\r\n")
                .formatted(boundary, name)));
    parts.add(file);
    parts.add(utf8("\r\n--%s--\r\n".formatted(boundary)));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArrays(parts)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
    return request;
  }

  private static Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      return new Answer(
          request.method() + " " + request.uri().getPath(),
          CLIENT.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException failure) {
      throw new AssertionError(request.method() + " " + request.uri() + " did not answer", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static String encoded(String value) {
    return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
