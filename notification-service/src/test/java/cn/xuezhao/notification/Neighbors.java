package cn.xuezhao.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The other services, as far as this one asks them: answers by path, and times of absence. */
public final class Neighbors {

  private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
  private final Set<String> away = ConcurrentHashMap.newKeySet();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Neighbors() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void know(String path, String json) {
    know(path, json.getBytes(StandardCharsets.UTF_8));
  }

  void know(String path, byte[] body) {
    answers.put(path, body);
  }

  void forget(String path) {
    answers.remove(path);
  }

  void isAway(String path) {
    away.add(path);
  }

  void isBack() {
    away.clear();
  }

  long timesAsked(String path) {
    return asked.stream().filter(path::equals).count();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
      send(exchange, 401, "application/problem+json", "{}".getBytes(StandardCharsets.UTF_8));
    } else if (away.contains(path)) {
      send(exchange, 503, "text/plain", "away".getBytes(StandardCharsets.UTF_8));
    } else if (answers.containsKey(path)) {
      String type = path.contains("/photos/") ? "image/jpeg" : "application/json";
      String query = exchange.getRequestURI().getQuery();
      if (query != null && query.startsWith("name=")) {
        exchange
            .getResponseHeaders()
            .set(
                "Content-Disposition",
                "attachment; filename=\"order.jpg\"; filename*=UTF-8''%s.jpg"
                    .formatted(
                        URLEncoder.encode(query.substring(5), StandardCharsets.UTF_8)
                            .replace("+", "%20")));
      }
      send(exchange, 200, type, answers.get(path));
    } else {
      String problem = "{\"type\":\"/problems/not-found\",\"status\":404,\"detail\":\"none\"}";
      send(exchange, 404, "application/problem+json", problem.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
