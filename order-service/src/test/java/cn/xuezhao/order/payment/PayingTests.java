package cn.xuezhao.order.payment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.order.OrderServiceTest;
import cn.xuezhao.order.Student;
import cn.xuezhao.order.World;
import cn.xuezhao.order.ledger.Trade;
import cn.xuezhao.order.lifecycle.Orders;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@OrderServiceTest
class PayingTests {

  @Autowired ObjectProvider<Student> students;
  @Autowired TestEvents events;
  @Autowired TestClock clock;
  @Autowired Orders orders;
  @Autowired CircuitBreakerRegistry breakers;

  @AfterEach
  void heal() {
    breakers.circuitBreaker("wechat-pay").reset();
    World.wechat().reset();
    clock.reset();
  }

  @Test
  void goesOnWithAnUnpaidAttempt() {
    Student student = readyToPay();
    Map<String, String> first = student.paymentSheet();
    Map<String, String> second = student.paymentSheet();
    assertThat(second.get("outTradeNo")).isEqualTo(first.get("outTradeNo"));
    assertThat(second.get("packageValue")).isEqualTo(first.get("packageValue"));
    assertThat(second.get("paySign")).as("signed anew").isNotEqualTo(first.get("paySign"));
    assertThat(student.pays(second)).isEqualTo("requestPayment:ok");
    events.awaitSaid("order.paid", student.orderId());
  }

  @Test
  void makesOneAttemptOfManyTaps() throws Exception {
    Student student = readyToPay();
    List<Callable<MvcTestResult>> taps =
        Stream.generate(() -> (Callable<MvcTestResult>) student::startPayment).limit(20).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<MvcTestResult> answers =
          threads.invokeAll(taps).stream().map(Future::resultNow).toList();
      assertThat(answers).extracting(answer -> answer.getResponse().getStatus()).contains(201);
      assertThat(answers.stream().map(Student::body).filter(body -> body.contains("paySign")))
          .allMatch(sheet -> sheet.contains(student.orderId().substring(4) + "-1"));
    }
    assertThat(tradesOf(student)).hasSize(1);
    student.pays();
  }

  @Test
  void refusesToPayBeforeThePhotoWhereThePhotoComesFirst() {
    Student student = students.getObject().verified("student").opensOrder();
    assertThat(student.startPayment())
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/photo-required");
    assertThat(student.uploads(1, 3).startPayment()).hasStatus(409);
    assertThat(student.sees("photo.accepted")).isEqualTo(false);
    assertThat(student.uploads(2, 0).startPayment()).hasStatus(201);
  }

  @Test
  void refusesToPayWhatTheSchoolPays() {
    Student student = students.getObject().verified("institution").opensOrder().uploads(1, 0);
    assertThat(student.startPayment())
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.publicStatus")
        .isEqualTo("PENDING_REVIEW");
  }

  @Test
  void refusesToPayAfterTheWindow() {
    Student student = readyToPay();
    clock.turn(Duration.ofDays(5));
    assertThat(student.startPayment()).hasStatus4xxClientError();
    await().until(() -> student.sees("publicStatus").equals("CLOSED"));
    assertThat(events.awaitSaid("order.closed", student.orderId()).data())
        .contains("unpaid-at-batch-end");
  }

  @Test
  void asksByItselfWhenTheNoticeIsLost() {
    Student student = readyToPay();
    payUnheard(student);
    clock.turn(Duration.ofSeconds(16));
    events.awaitSaid("order.paid", student.orderId());
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_REVIEW");
  }

  @Test
  void asksAtOnceWhenTheStudentSaysSo() {
    Student student = readyToPay();
    payUnheard(student);
    assertThat(student.postToOrder("/payment-checks", ""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.publicStatus")
        .isEqualTo("PENDING_REVIEW");
  }

  @Test
  void anUnpaidAttemptEndsAndTheOrderStays() {
    Student student = readyToPay();
    String first = student.paymentSheet().get("outTradeNo");
    passes(Duration.ofMinutes(31));
    await().until(() -> tradeState(first).equals("CLOSED"));
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_PAYMENT");
    assertThat(student.paymentSheet().get("outTradeNo")).isEqualTo(first.replace("-1", "-2"));
    student.pays();
  }

  @Test
  void startsAnewAtOnceWhenTheOldAttemptIsOver() {
    Student student = readyToPay();
    String first = student.paymentSheet().get("outTradeNo");
    passes(Duration.ofMinutes(31));
    assertThat(student.paymentSheet().get("outTradeNo")).isNotEqualTo(first);
    assertThat(tradeState(first)).isEqualTo("CLOSED");
  }

  @Test
  void paymentInTheLastMomentCounts() {
    Student student = readyToPay();
    Map<String, String> sheet = student.paymentSheet();
    passes(Duration.ofMinutes(29));
    loseNotices(sheet);
    assertThat(student.pays(sheet)).isEqualTo("requestPayment:ok");
    passes(Duration.ofMinutes(2));
    events.awaitSaid("order.paid", student.orderId());
  }

  @Test
  void neitherPaysNorClosesWhileWeChatPayIsSilent() {
    Student student = readyToPay();
    Map<String, String> sheet = student.paymentSheet();
    loseNotices(sheet);
    assertThat(student.pays(sheet)).isEqualTo("requestPayment:ok");
    World.wechat()
        .post(
            "/__sandbox/faults",
            "{\"match\":{\"path\":\"/v3\"},\"times\":6,\"action\":{\"type\":\"http\",\"status\":502}}");
    assertThat(student.postToOrder("/payment-checks", ""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.publicStatus")
        .isEqualTo("PENDING_PAYMENT");
    await()
        .until(
            () -> {
              student.postToOrder("/payment-checks", "");
              return student.sees("publicStatus").equals("PENDING_REVIEW");
            });
  }

  @Test
  void usesTheSameNumberAfterALostAnswer() {
    Student student = readyToPay();
    World.wechat()
        .post(
            "/__sandbox/faults",
            "{\"match\":{\"path\":\"/v3/pay/transactions/jsapi\"},\"action\":{\"type\":\"lost-response\"}}");
    assertThat(student.startPayment()).hasStatus(503);
    assertThat(student.paymentSheet().get("outTradeNo")).endsWith("-1");
    student.pays();
    assertThat(tradesOf(student)).hasSize(1);
  }

  @Test
  void givesANumberUpThatIsSpent() {
    Student student = readyToPay();
    World.wechat()
        .post(
            "/__sandbox/faults",
            "{\"match\":{\"path\":\"/v3/pay/transactions/jsapi\"},\"action\":{\"type\":\"v3error\","
                + "\"status\":403,\"code\":\"OUT_TRADE_NO_USED\"}}");
    assertThat(student.startPayment())
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/payment-closed");
    student.pays();
  }

  @Test
  void givesMoneyBackThatComesAfterTheWindow() {
    World.wechat().post("/__sandbox/schedule", "{\"compress\":60}");
    Instant now = clock.instant();
    Student student =
        students
            .getObject()
            .verified("student", now.minus(Duration.ofDays(1)), now.plusSeconds(30))
            .opensOrder()
            .uploads(1, 0);
    // WeChat Pay lets an attempt live for at least a minute.
    Map<String, String> sheet = student.paymentSheet();
    World.wechat().post("/__sandbox/clock", "{\"advance\":\"PT40S\"}");
    assertThat(student.pays(sheet)).isEqualTo("requestPayment:ok");
    assertThat(events.awaitSaid("order.refunded", student.orderId()).data())
        .contains("\"amountInFen\":2000", "paid-too-late");
    assertThat(student.sees("publicStatus")).isEqualTo("REFUNDED");
    assertThat(student.sees("refunds[0].amountInFen")).isEqualTo(2000);
    assertThat(events.said("order.paid", student.orderId())).isEmpty();
    assertThat(refundsOf(student)).containsExactly("SUCCESS");
  }

  @Test
  void givesASecondPaymentBackAndGoesOn() {
    World.wechat().post("/__sandbox/schedule", "{\"compress\":60}");
    Student student = readyToPay();
    Map<String, String> first = student.paymentSheet();
    // As if WeChat Pay had said that the first attempt is closed, and then takes money for it.
    TenantContext.run(
        "liaoning",
        () ->
            orders.change(
                student.orderId(),
                order -> order.hear(first.get("outTradeNo"), new Trade.Closed(), clock.instant())));
    Map<String, String> second = student.paymentSheet();
    assertThat(second.get("outTradeNo")).isNotEqualTo(first.get("outTradeNo"));
    assertThat(student.pays(second)).isEqualTo("requestPayment:ok");
    events.awaitSaid("order.paid", student.orderId());
    assertThat(student.pays(first)).isEqualTo("requestPayment:ok");
    await().until(() -> refundsOf(student).equals(List.of("SUCCESS")));
    await().until(() -> !student.seesEach("refunds[*].refundedAt").isEmpty());
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_REVIEW");
    assertThat(events.said("order.paid", student.orderId())).hasSize(1);
    assertThat(events.said("order.refunded", student.orderId())).isEmpty();
  }

  private Student readyToPay() {
    return students.getObject().verified("student").opensOrder().uploads(1, 0);
  }

  private void payUnheard(Student student) {
    Map<String, String> sheet = student.paymentSheet();
    loseNotices(sheet);
    assertThat(student.pays(sheet)).isEqualTo("requestPayment:ok");
  }

  private static void loseNotices(Map<String, String> sheet) {
    World.wechat()
        .post(
            "/__sandbox/faults",
            "{\"match\":{\"contains\":\"%s\"},\"action\":{\"type\":\"notification\",\"flaw\":\"LOST\"}}"
                .formatted(sheet.get("outTradeNo")));
  }

  /** Here and at WeChat. */
  private void passes(Duration time) {
    World.wechat().post("/__sandbox/clock", "{\"advance\":\"%s\"}".formatted(time));
    clock.turn(time);
  }

  private static String tradeState(String outTradeNo) {
    return trades()
        .filter(trade -> trade.get("outTradeNo").asString().equals(outTradeNo))
        .findFirst()
        .orElseThrow()
        .get("state")
        .asString();
  }

  private static List<JsonNode> tradesOf(Student student) {
    return trades().filter(trade -> isOf(student, trade.get("outTradeNo"))).toList();
  }

  private static List<String> refundsOf(Student student) {
    return World.wechat()
        .get("/__sandbox/refunds")
        .valueStream()
        .filter(refund -> isOf(student, refund.get("terms").get("outTradeNo")))
        .map(refund -> refund.get("status").asString())
        .toList();
  }

  private static boolean isOf(Student student, JsonNode outTradeNo) {
    return outTradeNo.asString().startsWith(student.orderId().substring(4));
  }

  private static Stream<JsonNode> trades() {
    return World.wechat().get("/__sandbox/orders").valueStream();
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(20));
  }
}
