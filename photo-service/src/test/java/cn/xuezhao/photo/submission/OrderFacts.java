package cn.xuezhao.photo.submission;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** order-service and batch-service, as far as photo-service asks them. */
final class OrderFacts {

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final HttpServer server;

  OrderFacts() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void know(String tenant, String orderId, String studentId, String stage) {
    answers.put(
        "/internal/" + tenant + "/orders/" + orderId,
        "{\"orderId\":\"%s\",\"studentId\":\"%s\",\"stage\":\"%s\",\"revision\":1}"
            .formatted(orderId, studentId, stage));
  }

  /** batch-service: which student of the roster the order is of. */
  void knowEntry(String tenant, String orderId, String entryId) {
    answers.put(
        entryPath(tenant, orderId),
        "{\"batchId\":\"bat_1\",\"entryId\":\"%s\"}".formatted(entryId));
  }

  void forgetEntry(String tenant, String orderId) {
    answers.remove(entryPath(tenant, orderId));
  }

  private static String entryPath(String tenant, String orderId) {
    return "/internal/" + tenant + "/orders/" + orderId + "/roster-entry";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String known = answers.get(exchange.getRequestURI().getPath());
    byte[] body =
        (known == null ? "{\"type\":\"/problems/not-found\",\"status\":404}" : known)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(known == null ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
