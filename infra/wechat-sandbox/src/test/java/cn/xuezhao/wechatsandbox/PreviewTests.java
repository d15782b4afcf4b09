package cn.xuezhao.wechatsandbox;

import static cn.xuezhao.wechatsandbox.Phones.GUANGDONG;
import static cn.xuezhao.wechatsandbox.Phones.LIAONING;
import static cn.xuezhao.wechatsandbox.Phones.WECHAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.wechat.pay.java.service.payments.jsapi.model.PrepayWithRequestPaymentResponse;
import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PreviewTests {

  private static final String RESULT = "MP-REVIEW-RESULT";
  private static final String REMINDER = "MP-UPLOAD-REMINDER";

  private final Merchants liaoning = Merchants.of(LIAONING);

  @BeforeEach
  void startAgain() {
    WECHAT.reset();
  }

  @Test
  void isOneScriptThatLoadsNothingFromElsewhere() throws Exception {
    HttpResponse<String> script = page("/__sandbox/preview/wx-shim.js");
    assertThat(script.headers().firstValue("Content-Type"))
        .hasValue("text/javascript;charset=UTF-8");
    assertThat(script.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(script.body())
        .startsWith("(() => {\n'use strict';\nconst TURNED_BY = 0;\n")
        .contains("Object.defineProperty(window, 'wx', ")
        .doesNotContain("http://", "https://", "eval(");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wx-user-pick-",
        "wx-phone-allow",
        "wx-phone-deny",
        "wx-subscribe-allow",
        "wx-subscribe-cancel",
        "wx-cashier-pay",
        "wx-cashier-cancel",
        "wx-cashier-fail",
        "wx-cashier-pay-and-close",
        "wx-messages-open",
        "wx-review-approve",
        "wx-review-reject",
      })
  void namesWhatPeopleAndTestsTap(String testId) throws Exception {
    assertThat(page("/__sandbox/preview/wx-shim.js").body()).contains("'" + testId);
  }

  @Test
  void showsAtTheCashierWhatTheMerchantAskedFor() {
    PrepayWithRequestPaymentResponse answer =
        liaoning.jsapi.prepayWithRequestPayment(liaoning.order("order-1", "u1"));
    JsonNode facts = WECHAT.get("/__sandbox/cashier/" + prepayIdOf(answer));
    assertThat(facts.get("total").asInt()).isEqualTo(2000);
    assertThat(facts.get("description").asString()).isEqualTo("毕业生图像采集");
    assertThat(facts.get("merchantId").asString()).isEqualTo(liaoning.id());
    assertThatThrownBy(() -> WECHAT.get("/__sandbox/cashier/wx-none")).hasMessageContaining("404");
  }

  @Test
  void leavesTheOrderUnpaidWhenThePaymentFails() {
    PrepayWithRequestPaymentResponse answer =
        liaoning.jsapi.prepayWithRequestPayment(liaoning.order("order-1", "u1"));
    assertThat(liaoning.tap(answer, "u1", "fail")).isEqualTo("requestPayment:fail 余额不足");
    assertThat(liaoning.query("order-1").getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
  }

  @Test
  void asksForEachTemplateUntilThePersonWantsTheChoiceKept() {
    assertThat(kept(RESULT)).isNull();
    assertThat(answers(",\"unticked\":[\"" + REMINDER + "\"]")).hasToString(accept("reject"));
    assertThat(kept(RESULT)).isNull();
    assertThat(kept(REMINDER)).isNull();

    answers(",\"always\":true,\"unticked\":[\"" + REMINDER + "\"]");
    assertThat(kept(RESULT)).isEqualTo("accept");
    assertThat(kept(REMINDER)).isEqualTo("reject");
  }

  @Test
  void saysWhenAllMessagesAreSwitchedOff() {
    Phones.fault("/__sandbox/preview/subscriptions", "{\"type\":\"errcode\",\"errcode\":20004}");
    assertThat(answers("").get("errCode").asInt()).isEqualTo(20004);
    assertThat(answers("")).hasToString(accept("accept"));
  }

  @Test
  void saysWhenTheQuotaOfPhoneNumbersIsUsedUp() {
    Phones.fault("/__sandbox/preview/phone", "{\"type\":\"errcode\",\"errcode\":1400001}");
    String phone = "{\"tenant\":\"guangdong\",\"userId\":\"u1\"}";
    JsonNode refused = WECHAT.post("/__sandbox/preview/phone", phone);
    assertThat(refused.get("errno").asInt()).isEqualTo(1400001);
    assertThat(refused.has("code")).isFalse();
    assertThat(WECHAT.phoneCode(GUANGDONG, "u1")).isNotBlank();
  }

  @Test
  void dealsOutEveryStudentBeforeOneComesAgain() {
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      drawn.add(draw(GUANGDONG).get("studentNumber").asString());
    }
    assertThat(drawn).hasSize(200);
    assertThat(draw(GUANGDONG).get("studentNumber").asString()).isIn(drawn);
    assertThat(draw(LIAONING).get("batchCode").asString()).isEqualTo("0G1XC");
  }

  @Test
  void hasNoStudentsOfACentreWithoutADemo() {
    assertThatThrownBy(() -> draw("yunling")).hasMessageContaining("404");
  }

  private static JsonNode draw(String tenant) {
    return WECHAT.post("/__sandbox/preview/students", "{\"tenant\":\"%s\"}".formatted(tenant));
  }

  private static String kept(String template) {
    return WECHAT
        .get("/__sandbox/preview/subscriptions?tenant=liaoning&userId=u1")
        .valueStream()
        .filter(question -> question.get("template").asString().equals(template))
        .map(question -> question.path("kept").asString(null))
        .toList()
        .getFirst();
  }

  private static JsonNode answers(String more) {
    return WECHAT.post(
        "/__sandbox/preview/subscriptions",
        """
        {"tenant":"liaoning","userId":"u1","answer":"accept","templates":["%s","%s"]%s}
        """
            .formatted(RESULT, REMINDER, more));
  }

  private static String accept(String reminder) {
    return "{\"%s\":\"accept\",\"%s\":\"%s\"}".formatted(RESULT, REMINDER, reminder);
  }

  private static String prepayIdOf(PrepayWithRequestPaymentResponse answer) {
    return answer.getPackageVal().substring("prepay_id=".length());
  }

  private static HttpResponse<String> page(String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(WECHAT.url().resolve(path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
