package cn.xuezhao.order;

import cn.xuezhao.kit.test.TestPlatform;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands in for identity-service, batch-service and review-service, which know what a test told
 * them, and for the gateway, which carries callbacks to the service under test.
 */
public final class Neighbors {

  private static final String PROBLEM =
      "{\"type\":\"/problems/not-found\",\"status\":404,\"detail\":\"There is no such thing.\"}";

  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger port = new AtomicInteger();
  private final AtomicBoolean away = new AtomicBoolean();
  private final AtomicBoolean catching = new AtomicBoolean();
  private final AtomicReference<Notice> last = new AtomicReference<>();

  private Neighbors(HttpServer server) {
    this.server = server;
  }

  static Neighbors start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Neighbors neighbors = new Neighbors(server);
      server.createContext("/internal", neighbors::tell);
      server.createContext("/jwks", neighbors::keys);
      server.createContext("/callbacks", neighbors::forward);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return neighbors;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Lets the other services be away, or come back. */
  public void areAway(boolean areAway) {
    away.set(areAway);
  }

  void serviceAt(int servicePort) {
    port.set(servicePort);
  }

  /**
   * @param path below {@code /internal/{tenant}/}, with its query if there is one
   */
  public void know(String path, String json) {
    answers.put(path, json);
  }

  /** As above, for a problem. */
  public void refuse(String path, int status, String slug) {
    answers.put(
        path,
        "{\"type\":\"/problems/%s\",\"status\":%d,\"detail\":\"No.\"}".formatted(slug, status));
    statuses.put(path, status);
  }

  /** How often something was asked. */
  public long asked(String path) {
    return asked.stream().filter(path::equals).count();
  }

  private void tell(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString().split("/", 4)[3];
    String json = answers.get(path);
    asked.add(path);
    if (away.get()) {
      answer(exchange, 503, "{}");
    } else if (json == null) {
      answer(exchange, 404, PROBLEM);
    } else {
      answer(exchange, statuses.getOrDefault(path, 200), json);
    }
  }

  private void keys(HttpExchange exchange) throws IOException {
    URI keys = URI.create(TestPlatform.issuers().url() + exchange.getRequestURI().getPath());
    answer(exchange, 200, send(HttpRequest.newBuilder(keys).build()).body());
  }

  /** The last notice that is sent meanwhile; none of them reaches the service under test. */
  public Notice catching(Runnable sending) {
    catching.set(true);
    try {
      sending.run();
    } finally {
      catching.set(false);
    }
    return last.get();
  }

  /** Posts a notice to the service under test. */
  public HttpResponse<String> post(Notice notice) throws IOException {
    URI service = URI.create("http://127.0.0.1:" + port.get() + notice.path());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service)
            .POST(HttpRequest.BodyPublishers.ofString(notice.body()))
            .header("Content-Type", "application/json");
    notice.headers().forEach(request::header);
    return send(request.build());
  }

  private void forward(HttpExchange exchange) throws IOException {
    Map<String, String> signature = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> signature.put(name, values.getFirst()));
    signature.keySet().removeIf(name -> !name.toLowerCase(Locale.ROOT).startsWith("wechatpay"));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Notice notice = new Notice(exchange.getRequestURI().getPath(), signature, body);
    last.set(notice);
    if (catching.get()) {
      answer(exchange, 503, "{}");
      return;
    }
    HttpResponse<String> response = post(notice);
    answer(exchange, response.statusCode(), response.body());
  }

  /** A notice of WeChat Pay on its way to us. */
  public record Notice(String path, Map<String, String> headers, String body) {

    public Notice to(String otherPath) {
      return new Notice(otherPath, headers, body);
    }

    public Notice with(String header, String value) {
      Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      changed.putAll(headers);
      changed.put(header, value);
      return new Notice(path, changed, body);
    }

    public Notice without(String header) {
      Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      changed.putAll(headers);
      changed.remove(header);
      return new Notice(path, changed, body);
    }

    public Notice saying(String otherBody) {
      return new Notice(path, headers, otherBody);
    }
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
