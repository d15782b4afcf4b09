package cn.xuezhao.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service as small as can be: it remembers what it was asked and answers what it was told to. */
public final class BackendServer {

  private final HttpServer server;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private volatile HttpHandler answer = exchange -> answer(exchange, 200, "application/json", "{}");

  /** A request as it arrived. */
  public record Seen(String method, URI uri, Headers headers, byte[] body) {

    public String header(String name) {
      return headers.getFirst(name);
    }
  }

  private BackendServer(HttpServer server) {
    this.server = server;
  }

  public static BackendServer start() {
    return startOn(0);
  }

  public static BackendServer startOn(int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      BackendServer backend = new BackendServer(server);
      server.createContext("/", exchange -> backend.answer.handle(exchange));
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      backend.answerWith(200, "application/json", "{}");
      return backend;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public void answerWith(int status, String type, String body, String... headers) {
    answerBy(
        exchange -> {
          remember(exchange);
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
          }
          answer(exchange, status, type, body);
        });
  }

  public void answerBy(HttpHandler handler) {
    answer = handler;
  }

  public void remember(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    seen.add(
        new Seen(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders(),
            body));
  }

  /** The latest request for the path. */
  public Seen seen(String path) {
    return seen.stream()
        .filter(one -> one.uri().getRawPath().equals(path))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError(path + " was not asked of this backend: " + seen));
  }

  public int count() {
    return seen.size();
  }

  public void stop() {
    server.stop(0);
  }

  public static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 || status == 304 ? -1 : bytes.length);
    if (bytes.length > 0 && status != 304) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
