package cn.xuezhao.chaos;

import cn.xuezhao.chaos.Evidence.Message;
import cn.xuezhao.chaos.Evidence.Payment;
import cn.xuezhao.chaos.Evidence.Refund;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened at WeChat, by its own books: money and messages. */
final class WeChatLedger {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI base;

  WeChatLedger(URI base) {
    this.base = base;
  }

  List<Payment> payments() throws IOException {
    return read("/__sandbox/orders")
        .valueStream()
        .filter(order -> !order.at("/transactionId").asString("").isEmpty())
        .map(
            order ->
                new Payment(
                    order.at("/outTradeNo").asString(),
                    order.at("/transactionId").asString(),
                    order.at("/total").asLong()))
        .toList();
  }

  List<Refund> refunds() throws IOException {
    return read("/__sandbox/refunds")
        .valueStream()
        .map(
            refund ->
                new Refund(
                    refund.at("/outRefundNo").asString(),
                    refund.at("/terms/outTradeNo").asString(),
                    refund.at("/terms/refund").asLong(),
                    refund.at("/status").asString()))
        .toList();
  }

  List<Message> messages() throws IOException {
    return read("/__sandbox/messages")
        .valueStream()
        .map(
            message ->
                new Message(
                    message.at("/openId").asString(),
                    message.at("/templateId").asString(),
                    message.at("/opens").asString(""),
                    message.at("/lines").toString()))
        .toList();
  }

  private JsonNode read(String path) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build();
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException(path + " answered " + answer.statusCode());
      }
      return JsonMapper.shared().readTree(answer.body());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
