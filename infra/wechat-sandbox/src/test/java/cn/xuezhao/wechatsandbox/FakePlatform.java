package cn.xuezhao.wechatsandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A sign-in and a review queue with one task in it, as far as a reviewer's one click needs them.
 */
final class FakePlatform implements AutoCloseable {

  private static final String TASK =
      """
      {"taskId":"tsk_1","orderId":"ord_1","revision":2,"sha256":"ab12","state":"leased"}\
      """;

  private final HttpServer server;
  private final AtomicInteger looksBeforeTheTask;

  /** Method and path of every request, and its body. */
  final List<String> seen = new CopyOnWriteArrayList<>();

  private FakePlatform(HttpServer server, int looksBeforeTheTask) {
    this.server = server;
    this.looksBeforeTheTask = new AtomicInteger(looksBeforeTheTask);
  }

  static FakePlatform start(int looksBeforeTheTask) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FakePlatform platform = new FakePlatform(server, looksBeforeTheTask);
      server.createContext("/", platform::answer);
      server.start();
      return platform;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    seen.add(exchange.getRequestMethod() + " " + path + " " + body);
    boolean signedIn = "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    String answer =
        path.endsWith("/token")
            ? "{\"access_token\":\"t\"}"
            : !exchange.getRequestMethod().equals("POST")
                ? ""
                : path.endsWith("/review-leases")
                    ? "{\"tasks\":[%s]}"
                        .formatted(looksBeforeTheTask.getAndDecrement() > 0 ? "" : TASK)
                    : TASK;
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    int status = path.endsWith("/token") || signedIn ? bytes.length == 0 ? 204 : 200 : 401;
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
