package cn.xuezhao.review.recrop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** photo-service, as far as review-service asks it. */
final class PhotoService {

  private record Answer(int status, String body, Runnable before) {}

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicReference<Answer> next = new AtomicReference<>();

  PhotoService() {
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

  /** From now on makes a standard photo of this digest. */
  void makes(String sha256) {
    makes(sha256, () -> {});
  }

  /** The same; something happens elsewhere while it works. */
  void makes(String sha256, Runnable meanwhile) {
    next.set(new Answer(200, "{\"sha256\":\"" + sha256 + "\"}", meanwhile));
  }

  /** From now on refuses. */
  void refuses(int status, String problem) {
    next.set(new Answer(status, problem, () -> {}));
  }

  /** Path and body of every question. */
  List<String> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(exchange.getRequestURI().getPath() + " " + body);
    Answer answer = next.get();
    answer.before().run();
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
