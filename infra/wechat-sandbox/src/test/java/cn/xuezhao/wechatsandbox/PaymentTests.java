package cn.xuezhao.wechatsandbox;

import static cn.xuezhao.wechatsandbox.Phones.GUANGDONG;
import static cn.xuezhao.wechatsandbox.Phones.LIAONING;
import static cn.xuezhao.wechatsandbox.Phones.WECHAT;
import static cn.xuezhao.wechatsandbox.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.wechat.pay.java.service.payments.jsapi.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.jsapi.model.PrepayRequest;
import com.wechat.pay.java.service.payments.jsapi.model.PrepayWithRequestPaymentResponse;
import com.wechat.pay.java.service.payments.jsapi.model.QueryOrderByIdRequest;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentTests {

  private final Merchants liaoning = Merchants.of(LIAONING);

  @BeforeEach
  void startAgain() {
    WECHAT.reset();
  }

  @Test
  void takesTheMoneyOfWhoTapsPay() {
    PrepayWithRequestPaymentResponse sheet = prepay("order-1");
    assertThat(liaoning.query("order-1").getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);

    assertThat(liaoning.tap(sheet, "u1", "pay")).isEqualTo("requestPayment:ok");

    Transaction paid = liaoning.query("order-1");
    assertThat(paid.getTradeState()).isEqualTo(TradeStateEnum.SUCCESS);
    assertThat(paid.getTransactionId()).hasSize(28).startsWith("4200");
    assertThat(paid.getAmount().getPayerTotal()).isEqualTo(2000);
    assertThat(paid.getPayer().getOpenid()).isEqualTo(Phones.openId(LIAONING, "u1"));
    assertThat(OffsetDateTime.parse(paid.getSuccessTime()).getOffset()).hasToString("+08:00");
  }

  @Test
  void isFoundByTheTransactionIdToo() {
    liaoning.tap(prepay("order-1"), "u1", "pay");
    QueryOrderByIdRequest request = new QueryOrderByIdRequest();
    request.setMchid(liaoning.id());
    request.setTransactionId(liaoning.query("order-1").getTransactionId());

    assertThat(liaoning.jsapi.queryOrderById(request).getOutTradeNo()).isEqualTo("order-1");
  }

  @Test
  void showsLittleOfAnUnpaidOrder() {
    prepay("order-1");

    Transaction unpaid = liaoning.query("order-1");
    assertThat(unpaid.getAmount()).isNull();
    assertThat(unpaid.getPayer()).isNull();
    assertThat(unpaid.getTransactionId()).isNull();
  }

  @Test
  void leavesTheOrderUnpaidWhenThePersonCancels() {
    assertThat(liaoning.tap(prepay("order-1"), "u1", "cancel"))
        .isEqualTo("requestPayment:fail cancel");
    assertThat(liaoning.query("order-1").getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
  }

  @Test
  void opensTheCashierOnlyForTheSignedSheetAndTheRightPerson() {
    PrepayWithRequestPaymentResponse sheet = prepay("order-1");
    assertThat(liaoning.tap(sheet, "u2", "pay")).contains("下单账号与支付账号不一致");

    sheet.setNonceStr("another");
    assertThat(liaoning.tap(sheet, "u1", "pay")).contains("签名");
    assertThat(liaoning.query("order-1").getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
  }

  @Test
  void opensTheCashierForTwoHoursAndTheOrderUntilItExpires() {
    PrepayWithRequestPaymentResponse old = prepay("order-1");
    Phones.advance("PT2H");
    assertThat(liaoning.tap(old, "u1", "pay")).contains("prepay_id已过期");
    assertThat(liaoning.tap(prepay("order-1"), "u1", "pay")).isEqualTo("requestPayment:ok");

    PrepayRequest brief = liaoning.order("order-2", "u1");
    brief.setTimeExpire(inMinutes(30));
    PrepayWithRequestPaymentResponse sheet = liaoning.jsapi.prepayWithRequestPayment(brief);
    Phones.advance("PT1H");
    assertThat(liaoning.tap(sheet, "u1", "pay")).contains("订单已过期");
    assertThat(liaoning.query("order-2").getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
  }

  @Test
  void givesAFreshPrepayIdForTheSameOrderAndRefusesOtherTerms() {
    String first = prepay("order-1").getPackageVal();
    assertThat(prepay("order-1").getPackageVal()).isNotEqualTo(first);

    PrepayRequest cheaper = liaoning.order("order-1", "u1");
    cheaper.getAmount().setTotal(1);
    refused(403, "OUT_TRADE_NO_USED", () -> liaoning.jsapi.prepayWithRequestPayment(cheaper));
  }

  @Test
  void takesTheMoneyOnceHoweverManySheetsAreOpen() {
    PrepayWithRequestPaymentResponse one = prepay("order-1");
    PrepayWithRequestPaymentResponse two = prepay("order-1");

    assertThat(liaoning.tap(one, "u1", "pay")).isEqualTo("requestPayment:ok");
    assertThat(liaoning.tap(two, "u1", "pay")).contains("该订单已支付");
    refused(400, "INVALID_REQUEST", () -> prepay("order-1"));
  }

  @Test
  void closesAnUnpaidOrderForGood() {
    PrepayWithRequestPaymentResponse sheet = prepay("order-1");
    close("order-1");
    close("order-1");

    assertThat(liaoning.query("order-1").getTradeState()).isEqualTo(TradeStateEnum.CLOSED);
    assertThat(liaoning.tap(sheet, "u1", "pay")).contains("订单已关闭");
    refused(400, "ORDER_CLOSED", () -> prepay("order-1"));
  }

  @Test
  void refusesToCloseAPaidOrder() {
    liaoning.tap(prepay("order-1"), "u1", "pay");

    refused(400, "INVALID_REQUEST", () -> close("order-1"));
    refused(404, "ORDER_NOT_EXIST", () -> close("order-2"));
    refused(404, "ORDER_NOT_EXIST", () -> liaoning.query("order-2"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void refusesARequestOutsideItsLimits(String code, Consumer<PrepayRequest> mistake) {
    PrepayRequest request = liaoning.order("order-1", "u1");
    mistake.accept(request);

    refused(400, code, () -> liaoning.jsapi.prepayWithRequestPayment(request));
  }

  static Stream<Arguments> mistakes() {
    String foreignApp = Phones.app(GUANGDONG).getProperty("app-id");
    return Stream.of(
        mistake("PARAM_ERROR", r -> r.setOutTradeNo("short")),
        mistake("PARAM_ERROR", r -> r.setOutTradeNo("not allowed!")),
        mistake("PARAM_ERROR", r -> r.setDescription("长".repeat(128))),
        mistake("PARAM_ERROR", r -> r.setAttach("x".repeat(129))),
        mistake("PARAM_ERROR", r -> r.getAmount().setTotal(0)),
        mistake("PARAM_ERROR", r -> r.getAmount().setCurrency("USD")),
        mistake("PARAM_ERROR", r -> r.getPayer().setOpenid("oNobody")),
        mistake("PARAM_ERROR", r -> r.setMchid("1")),
        mistake("PARAM_ERROR", r -> r.setNotifyUrl("https://example.org/pay?secret=1")),
        mistake("PARAM_ERROR", r -> r.setNotifyUrl("http://example.org/pay")),
        mistake("PARAM_ERROR", r -> r.setTimeExpire("2020-01-01T00:00:00+08:00")),
        mistake("PARAM_ERROR", r -> r.setTimeExpire("tomorrow")),
        mistake("APPID_MCHID_NOT_MATCH", r -> r.setAppid("wx0")),
        mistake("APPID_MCHID_NOT_MATCH", r -> r.setAppid(foreignApp)));
  }

  private static Arguments mistake(String code, Consumer<PrepayRequest> mistake) {
    return Arguments.of(code, mistake);
  }

  private PrepayWithRequestPaymentResponse prepay(String outTradeNo) {
    return liaoning.jsapi.prepayWithRequestPayment(liaoning.order(outTradeNo, "u1"));
  }

  private void close(String outTradeNo) {
    CloseOrderRequest request = new CloseOrderRequest();
    request.setMchid(liaoning.id());
    request.setOutTradeNo(outTradeNo);
    liaoning.jsapi.closeOrder(request);
  }

  private static String inMinutes(long minutes) {
    return OffsetDateTime.parse(WECHAT.get("/__sandbox/clock").get("now").asString())
        .plusMinutes(minutes)
        .withNano(0)
        .toString();
  }
}
