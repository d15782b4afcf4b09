package cn.xuezhao.wechatsandbox;

import static cn.xuezhao.wechatsandbox.Phones.GUANGDONG;
import static cn.xuezhao.wechatsandbox.Phones.LIAONING;
import static cn.xuezhao.wechatsandbox.Phones.WECHAT;
import static cn.xuezhao.wechatsandbox.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonSyntaxException;
import com.wechat.pay.java.core.cipher.RSAVerifier;
import com.wechat.pay.java.core.exception.MalformedMessageException;
import com.wechat.pay.java.core.exception.ValidationException;
import com.wechat.pay.java.core.util.PemUtil;
import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignatureTests {

  private final Merchants liaoning = Merchants.of(LIAONING);

  @BeforeEach
  void startAgain() {
    WECHAT.reset();
    liaoning.jsapi.prepayWithRequestPayment(liaoning.order("order-1", "u1"));
  }

  @Test
  void refusesWhoSignsWithAnotherKey() {
    Merchants forger = Merchants.forged(LIAONING, GUANGDONG);

    refused(401, "SIGN_ERROR", () -> forger.query("order-1"));
  }

  @Test
  void showsNoMerchantTheOrdersOfAnother() {
    Merchants guangdong = Merchants.of(GUANGDONG);

    refused(404, "ORDER_NOT_EXIST", () -> guangdong.query("order-1"));
  }

  @Test
  void refusesAnUnsignedRequestWithASignedAnswer() throws Exception {
    HttpResponse<String> answer = unsigned("/v3/pay/transactions/out-trade-no/order-1");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"code\":\"SIGN_ERROR\"");
    String message =
        header(answer, "Timestamp") + "\n" + header(answer, "Nonce") + "\n" + answer.body() + "\n";
    assertThat(isSignedBySomePlatform(answer, message)).isTrue();
  }

  @Test
  void keepsTheCaseOfItsHeadersWhichTheLibraryDependsOn() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", WECHAT.url().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /v3/certificates HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains("\r\nWechatpay-Signature: ", "\r\nWechatpay-Serial: ")
          .contains("\r\nWechatpay-Timestamp: ", "\r\nWechatpay-Nonce: ");
    }
  }

  @Test
  void knowsNoOtherAddresses() throws Exception {
    assertThat(liaoning.signedGet("/v3/certificates").getErrorCode())
        .isEqualTo("RESOURCE_NOT_EXISTS");
    assertThat(unsigned("/cgi-bin/unknown").body()).contains("\"errcode\":40066");
  }

  @Test
  void isNotBelievedWithABadSignatureOrAnUnknownSerial() {
    spoil("BAD_SIGNATURE");
    assertThatThrownBy(() -> liaoning.query("order-1")).isInstanceOf(ValidationException.class);
    spoil("WRONG_SERIAL");
    assertThatThrownBy(() -> liaoning.query("order-1")).isInstanceOf(ValidationException.class);
  }

  @Test
  void breaksTheLibraryInWaysItDoesNotAnnounce() {
    spoil("MISSING_HEADERS");
    assertThatThrownBy(() -> liaoning.query("order-1"))
        .isInstanceOf(IllegalArgumentException.class);
    spoil("LOWER_CASE_HEADERS");
    assertThatThrownBy(() -> liaoning.query("order-1"))
        .isInstanceOf(IllegalArgumentException.class);
    spoil("CLOCK_SKEW");
    assertThatThrownBy(() -> liaoning.query("order-1"))
        .isInstanceOf(IllegalArgumentException.class);
    Phones.fault("/v3", "{\"type\":\"http\",\"status\":502}");
    assertThatThrownBy(() -> liaoning.query("order-1")).isInstanceOf(JsonSyntaxException.class);
    Phones.fault("/v3", "{\"type\":\"truncated\"}");
    assertThatThrownBy(() -> liaoning.query("order-1"))
        .isInstanceOf(MalformedMessageException.class);
  }

  @Test
  void mayHaveDoneTheWorkWhenTheAnswerIsLost() {
    Phones.fault("/v3/pay/transactions/jsapi", "{\"type\":\"lost-response\"}");

    assertThatThrownBy(
            () -> liaoning.jsapi.prepayWithRequestPayment(liaoning.order("order-2", "u1")))
        .isInstanceOf(MalformedMessageException.class);
    assertThat(liaoning.query("order-2").getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
  }

  @Test
  void canBeMadeToRefuse() {
    Phones.fault("/v3", "{\"type\":\"v3error\",\"status\":500,\"code\":\"SYSTEM_ERROR\"}");

    refused(500, "SYSTEM_ERROR", () -> liaoning.query("order-1"));
    assertThat(liaoning.query("order-1").getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
  }

  private static void spoil(String flaw) {
    Phones.fault("/v3", "{\"type\":\"signature\",\"flaw\":\"%s\"}".formatted(flaw));
  }

  private static HttpResponse<String> unsigned(String path)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(WECHAT.url().resolve(path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue("Wechatpay-" + name).orElseThrow();
  }

  private static boolean isSignedBySomePlatform(HttpResponse<String> answer, String message) {
    String serial = header(answer, "Serial");
    for (String tenant : new String[] {LIAONING, GUANGDONG}) {
      Path key = Phones.KEYS.resolve("wechat").resolve(tenant).resolve("platform-public.pem");
      RSAVerifier verifier =
          new RSAVerifier(
              PemUtil.loadPublicKeyFromPath(key.toString()),
              Phones.merchant(tenant).getProperty("public-key-id"));
      if (verifier.verify(serial, message, header(answer, "Signature"))) {
        return true;
      }
    }
    return false;
  }
}
