package cn.xuezhao.acceptance.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Behind WeChat Pay's counter: the money as WeChat knows it, whatever the platform believes. */
public final class WeChatPayCounter {

  private WeChatPayCounter() {}

  /** The numbers of all attempts to pay this order, paid or not, newest first. */
  public static List<String> attemptsOf(String orderId) {
    return each("/__sandbox/orders", "/outTradeNo", orderId)
        .map(order -> order.at("/outTradeNo").asString())
        .toList();
  }

  /** The numbers of the attempts that were paid, given back since or not. */
  public static List<String> paymentsOf(String orderId) {
    return each("/__sandbox/orders", "/outTradeNo", orderId)
        .filter(order -> !List.of("NOTPAY", "CLOSED").contains(order.at("/state").asString()))
        .map(order -> order.at("/outTradeNo").asString())
        .toList();
  }

  /** Every refund of this order, with its {@code status}. */
  public static List<JsonNode> refundsOf(String orderId) {
    return each("/__sandbox/refunds", "/terms/outTradeNo", orderId).toList();
  }

  /** The notification of a payment comes so many times again. */
  public static void repeatsNotification(String outTradeNo, int copies) {
    counter()
        .post("/__sandbox/notify/" + outTradeNo, Map.of("mode", "DUPLICATE", "copies", copies))
        .succeeded();
  }

  /** The next notifications of this order get lost on their way. */
  public static void losesNotificationsOf(String orderId) {
    counter()
        .post(
            "/__sandbox/faults",
            Map.of(
                "match",
                Map.of("contains", numberOf(orderId)),
                "times",
                100,
                "action",
                Map.of("type", "notification", "flaw", "LOST")))
        .succeeded();
  }

  private static Stream<JsonNode> each(String path, String number, String orderId) {
    JsonNode all = counter().get(path).succeeded().json();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(entry -> entry.at(number).asString("").startsWith(numberOf(orderId)));
  }

  /** Numbers at WeChat Pay begin with the order's. */
  private static String numberOf(String orderId) {
    return orderId.replace("ord_", "");
  }

  private static Http counter() {
    return Http.at(Platform.weChat());
  }
}
