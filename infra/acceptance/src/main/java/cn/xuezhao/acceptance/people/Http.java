package cn.xuezhao.acceptance.people;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as a client of the platform speaks it. */
public final class Http {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** One for all people of this program: a client has threads and connections of its own. */
  private static final HttpClient CLIENT = newClient();

  private final URI base;
  private final Optional<Supplier<String>> token;
  private final Exchange exchange;

  private Http(URI base, Optional<Supplier<String>> token, Exchange exchange) {
    this.base = base;
    this.token = token;
    this.exchange = exchange;
  }

  public static Http at(URI base) {
    return at(base, Habits.ordinary());
  }

  public static Http at(URI base, Habits habits) {
    return new Http(base, Optional.empty(), new Exchange(CLIENT, habits));
  }

  public Http signedIn(String bearer) {
    return signedIn(() -> bearer);
  }

  /** With a token that is asked for at every request, because it may have been renewed. */
  Http signedIn(Supplier<String> bearer) {
    return new Http(base, Optional.of(bearer), exchange);
  }

  /** Lets go of idle connections before the other side does, or a request meets a closed one. */
  private static HttpClient newClient() {
    System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(3))
        .build();
  }

  public Answer get(String path) {
    return exchange.send(request(path).GET());
  }

  /** POST with a key of its own, as every client of ours does. */
  public Answer post(String path, Object body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  public Answer post(String path, Object body, String idempotencyKey) {
    return exchange.send(
        request(path)
            .header("Idempotency-Key", idempotencyKey)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
  }

  public Answer put(String path, String contentType, byte[] body) {
    return exchange.send(
        request(path).header("Content-Type", contentType).PUT(BodyPublishers.ofByteArray(body)));
  }

  public Answer put(String path, Object body) {
    return put(path, "application/json", JSON.writeValueAsBytes(body));
  }

  /** A PUT whose connection is cut when so many bytes of its body are through. */
  void cutsOff(String path, byte[] body, int through) {
    String bearer = token.map(Supplier::get).orElse("");
    WeakLink.cuts(base.resolve(path), bearer, body, through);
  }

  public Answer delete(String path) {
    return exchange.send(request(path).DELETE());
  }

  public Answer postForm(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .reduce((a, b) -> a + "&" + b)
            .orElse("");
    return exchange.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** A form with one file, as WeChat's upload sends it. */
  public Answer upload(String path, Map<String, String> fields, String name, byte[] file) {
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
    return exchange.send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArrays(parts)));
  }

  /** A form with several files of one field, as a browser sends those that were chosen. */
  public Answer uploadFiles(String path, String field, Map<String, byte[]> files) {
    String boundary = "xuezhao" + UUID.randomUUID();
    List<byte[]> parts = new ArrayList<>();
    files.forEach(
        (name, bytes) -> {
          parts.add(
              utf8(
                  ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                          + "Content-Type: application/octet-stream\r\n\r\n")
                      .formatted(boundary, field, name)));
          parts.add(bytes);
          parts.add(utf8("\r\n"));
        });
    parts.add(utf8("--%s--\r\n".formatted(boundary)));
    return exchange.send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArrays(parts)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer.get()));
    return request;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
