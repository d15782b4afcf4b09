package cn.xuezhao.wechatsandbox;

import static cn.xuezhao.wechatsandbox.Phones.GUANGDONG;
import static cn.xuezhao.wechatsandbox.Phones.LIAONING;
import static cn.xuezhao.wechatsandbox.Phones.WECHAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.wechat.pay.java.core.exception.ValidationException;
import com.wechat.pay.java.service.payments.jsapi.model.PrepayRequest;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class NotificationTests {

  private final Merchants liaoning = Merchants.of(LIAONING);
  private Callbacks callbacks;

  @BeforeEach
  void startAgain() {
    WECHAT.reset();
    callbacks = new Callbacks();
  }

  @AfterEach
  void stop() {
    callbacks.close();
  }

  @Test
  void tellsTheMerchantWhatWasPaid() {
    pay("order-1");

    await().until(() -> !callbacks.received.isEmpty());
    Transaction told = callbacks.last().parse(liaoning, Transaction.class);
    assertThat(told.getOutTradeNo()).isEqualTo("order-1");
    assertThat(told.getTradeState()).isEqualTo(TradeStateEnum.SUCCESS);
    assertThat(told.getTransactionId()).isEqualTo(liaoning.query("order-1").getTransactionId());
    await().until(() -> state().equals("DELIVERED"));
  }

  @Test
  void isReadableOnlyByItsMerchant() {
    pay("order-1");

    await().until(() -> !callbacks.received.isEmpty());
    assertThatThrownBy(() -> callbacks.last().parse(Merchants.of(GUANGDONG), Transaction.class))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void comesAgainOnScheduleUntilItIsAccepted() {
    WECHAT.post("/__sandbox/schedule", "{\"compress\":100}");
    callbacks.status = 500;
    pay("order-1");

    await().until(() -> callbacks.received.size() >= 3);
    callbacks.status = 204;
    await().until(() -> state().equals("DELIVERED"));
    JsonNode attempts = WECHAT.get("/__sandbox/notifications").get(0).get("attempts");
    assertThat(attempts.valueStream().map(each -> each.get("status").asInt()))
        .startsWith(500, 500, 500)
        .endsWith(204);
    Duration between =
        Duration.between(
            Instant.parse(attempts.get(0).get("at").asString()),
            Instant.parse(attempts.get(1).get("at").asString()));
    assertThat(between).isBetween(Duration.ofMillis(150), Duration.ofSeconds(5));
  }

  @Test
  void isGivenUpAfterFifteenRetries() {
    WECHAT.post("/__sandbox/schedule", "{\"compress\":10000000}");
    callbacks.status = 500;
    pay("order-1");

    await().atMost(Duration.ofSeconds(20)).until(() -> state().equals("GIVEN_UP"));
    assertThat(callbacks.received).hasSize(16);
  }

  @Test
  void waitsForTheVirtualClock() {
    callbacks.status = 500;
    pay("order-1");
    await().until(() -> callbacks.received.size() == 1);

    Phones.advance("PT16S");

    await().until(() -> callbacks.received.size() == 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TAMPERED_BODY", "BAD_SIGNATURE", "SIGNTEST", "UNKNOWN_SERIAL"})
  void canBeForgedInWaysTheLibraryNotices(String flaw) {
    pay("order-1");
    await().until(() -> !callbacks.received.isEmpty());

    deliver("order-1", flaw, 1);

    assertThatThrownBy(() -> callbacks.last().parse(liaoning, Transaction.class))
        .isInstanceOfAny(ValidationException.class, IllegalArgumentException.class);
  }

  @Test
  void canBeOldWhichTheLibraryDoesNotNotice() {
    pay("order-1");
    await().until(() -> !callbacks.received.isEmpty());

    deliver("order-1", "OLD_TIMESTAMP", 1);

    assertThat(callbacks.last().parse(liaoning, Transaction.class).getOutTradeNo())
        .isEqualTo("order-1");
    assertThat(Instant.ofEpochSecond(Long.parseLong(callbacks.last().timestamp())))
        .isBefore(Instant.now().minusSeconds(300));
  }

  @Test
  void canLieAboutItsContentWithAGoodSignature() {
    pay("order-1");
    await().until(() -> !callbacks.received.isEmpty());

    deliver("order-1", "WRONG_AMOUNT", 1);
    assertThat(callbacks.last().parse(liaoning, Transaction.class).getAmount().getTotal())
        .isEqualTo(2001);
    deliver("order-1", "WRONG_APPID", 1);
    assertThat(callbacks.last().parse(liaoning, Transaction.class).getAppid())
        .isEqualTo("wx0000000000000000");
    deliver("order-1", "UNKNOWN_ORDER", 1);
    assertThat(callbacks.last().parse(liaoning, Transaction.class).getOutTradeNo())
        .isNotEqualTo("order-1");
  }

  @Test
  void canComeSeveralTimesAtOnce() {
    pay("order-1");
    await().until(() -> callbacks.received.size() == 1);

    JsonNode attempts = deliver("order-1", "NONE", 8);

    assertThat(attempts.size()).isEqualTo(8);
    assertThat(callbacks.received).hasSize(9);
  }

  @Test
  void canBeLostDelayedAndDoubledByAPlannedFault() {
    plan("LOST");
    pay("order-1");
    await().until(() -> state().equals("LOST"));
    assertThat(callbacks.received).isEmpty();

    plan("DUPLICATE");
    pay("order-2");
    await().until(() -> callbacks.received.size() == 2);

    plan("DELAYED");
    pay("order-3");
    await().until(() -> callbacks.received.size() == 3);
  }

  private void pay(String outTradeNo) {
    PrepayRequest order = liaoning.order(outTradeNo, "u1");
    order.setNotifyUrl(callbacks.url());
    liaoning.tap(liaoning.jsapi.prepayWithRequestPayment(order), "u1", "pay");
  }

  private static String state() {
    return WECHAT.get("/__sandbox/notifications").get(0).get("state").asString();
  }

  private static void plan(String flaw) {
    WECHAT.post(
        "/__sandbox/faults",
        "{\"action\":{\"type\":\"notification\",\"flaw\":\"%s\",\"millis\":200}}".formatted(flaw));
  }

  private static JsonNode deliver(String outTradeNo, String mode, int copies) {
    return WECHAT.post(
        "/__sandbox/notify/" + outTradeNo,
        "{\"mode\":\"%s\",\"copies\":%d}".formatted(mode, copies));
  }
}
