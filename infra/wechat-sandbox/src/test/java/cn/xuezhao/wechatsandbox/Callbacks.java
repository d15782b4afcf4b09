package cn.xuezhao.wechatsandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RequestParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The merchant's callback address, which answers as it is told and remembers what came. */
final class Callbacks implements AutoCloseable {

  final List<Callback> received = new CopyOnWriteArrayList<>();
  volatile int status = 204;
  private final HttpServer server;

  Callbacks() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::receive);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/callbacks";
  }

  Callback last() {
    return received.getLast();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    received.add(
        new Callback(
            header(exchange, "Serial"),
            header(exchange, "Timestamp"),
            header(exchange, "Nonce"),
            header(exchange, "Signature"),
            new String(body, StandardCharsets.UTF_8)));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst("Wechatpay-" + name);
  }

  record Callback(String serial, String timestamp, String nonce, String signature, String body) {

    <T> T parse(Merchants merchant, Class<T> type) {
      RequestParam raw =
          new RequestParam.Builder()
              .serialNumber(serial)
              .timestamp(timestamp)
              .nonce(nonce)
              .signature(signature)
              .signType("WECHATPAY2-SHA256-RSA2048")
              .body(body)
              .build();
      return new NotificationParser(merchant.config).parse(raw, type);
    }
  }
}
