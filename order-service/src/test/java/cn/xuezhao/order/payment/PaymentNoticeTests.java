package cn.xuezhao.order.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.order.Neighbors.Notice;
import cn.xuezhao.order.OrderServiceTest;
import cn.xuezhao.order.Student;
import cn.xuezhao.order.World;
import com.wechat.pay.java.service.payments.model.Transaction;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrderServiceTest
class PaymentNoticeTests {

  @Autowired ObjectProvider<Student> students;
  @Autowired TestEvents events;
  @Autowired Merchants merchants;

  @AfterEach
  void heal() {
    World.wechat().reset();
  }

  @Test
  void isPaidOnceThoughToldThirtyTwoTimesAtOnce() {
    Student student = paidUnheard();
    List<Integer> answers = tell(student, "NONE", 32);
    assertThat(answers).hasSize(32).containsOnly(204);
    events.awaitSaid("order.submitted", student.orderId());
    assertThat(events.said("order.paid", student.orderId())).hasSize(1);
    assertThat(events.said("order.submitted", student.orderId())).hasSize(1);
    assertThat(tell(student, "NONE", 1)).as("replayed later").containsExactly(204);
    assertThat(events.said("order.paid", student.orderId())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TAMPERED_BODY",
        "BAD_SIGNATURE",
        "SIGNTEST",
        "OLD_TIMESTAMP",
        "WRONG_AMOUNT",
        "WRONG_APPID",
        "UNKNOWN_ORDER",
        "UNKNOWN_SERIAL"
      })
  void doubtsWhatIsWrong(String flaw) {
    Student student = paidUnheard();
    assertThat(tell(student, flaw, 1)).singleElement().matches(status -> status >= 400);
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_PAYMENT");
    assertThat(tell(student, "NONE", 1)).as("the genuine one still counts").containsExactly(204);
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_REVIEW");
  }

  static Stream<Arguments> forgeries() {
    String transactions = "/callbacks/%s/wechat-pay/transactions";
    return Stream.of(
        forgery("no headers at all", n -> new Notice(n.path(), Map.of(), n.body())),
        forgery("no timestamp", n -> n.without("Wechatpay-Timestamp")),
        forgery("no serial", n -> n.without("Wechatpay-Serial")),
        forgery("no nonce", n -> n.without("Wechatpay-Nonce")),
        forgery("no signature", n -> n.without("Wechatpay-Signature")),
        forgery("signature that is not base 64", n -> n.with("Wechatpay-Signature", "%%%")),
        forgery("empty signature", n -> n.with("Wechatpay-Signature", "")),
        forgery("other nonce", n -> n.with("Wechatpay-Nonce", "0000")),
        forgery("other time", n -> n.with("Wechatpay-Timestamp", now(1))),
        forgery("far future", n -> n.with("Wechatpay-Timestamp", now(4000))),
        forgery("time in words", n -> n.with("Wechatpay-Timestamp", "yesterday")),
        forgery("overflowing time", n -> n.with("Wechatpay-Timestamp", "9".repeat(30))),
        forgery("negative time", n -> n.with("Wechatpay-Timestamp", "-1")),
        forgery("unknown algorithm", n -> n.with("Wechatpay-Signature-Type", "NONE")),
        forgery("empty body", n -> n.saying("")),
        forgery("another body", n -> n.saying("{}")),
        forgery("one more space", n -> n.saying(n.body() + " ")),
        forgery("a huge body", n -> n.saying("{\"x\":\"" + "x".repeat(100_000) + "\"}")),
        forgery("another centre", n -> n.to(transactions.formatted("guangdong"))),
        forgery("no centre", n -> n.to(transactions.formatted("nowhere"))),
        forgery("as a refund", n -> n.to("/callbacks/liaoning/wechat-pay/refunds")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void believesNoForgery(String name, UnaryOperator<Notice> forgery) throws IOException {
    Student student = paidUnheard();
    Notice genuine = genuineNotice(student);
    HttpResponse<String> answer = World.neighbors().post(forgery.apply(genuine));
    assertThat(answer.statusCode()).as(name).isBetween(400, 499);
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_PAYMENT");
  }

  @Test
  void answersInWeChatPaysOwnWords() throws IOException {
    Student student = paidUnheard();
    Notice genuine = genuineNotice(student);
    HttpResponse<String> refused = World.neighbors().post(genuine.saying("{}"));
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("\"code\":\"FAIL\"");
    HttpResponse<String> taken = World.neighbors().post(genuine);
    assertThat(taken.statusCode()).isEqualTo(204);
    assertThat(taken.body()).isEmpty();
  }

  @Test
  void takesNoticesForFiveMinutesEitherWay() throws IOException {
    Notice genuine = genuineNotice(paidUnheard());
    Instant sent =
        Instant.ofEpochSecond(Long.parseLong(genuine.headers().get("Wechatpay-Timestamp")));
    assertThat(open(genuine, sent.plusSeconds(300)).getTradeState()).isNotNull();
    assertThat(open(genuine, sent.minusSeconds(300)).getTradeState()).isNotNull();
    assertThatThrownBy(() -> open(genuine, sent.plusSeconds(301)))
        .isInstanceOf(NoticeRefused.class);
    assertThatThrownBy(() -> open(genuine, sent.minusSeconds(301)))
        .isInstanceOf(NoticeRefused.class);
    assertThatThrownBy(() -> open(genuine, sent.plusSeconds(172_800)))
        .isInstanceOf(NoticeRefused.class);
  }

  private Transaction open(Notice notice, Instant at) {
    SignedNotice signed =
        new SignedNotice(
            notice.headers().get("Wechatpay-Serial"),
            notice.headers().get("Wechatpay-Timestamp"),
            notice.headers().get("Wechatpay-Nonce"),
            notice.headers().get("Wechatpay-Signature"),
            notice.headers().get("Wechatpay-Signature-Type"),
            notice.body());
    OpeningNotices opening = new OpeningNotices(merchants, () -> at);
    return TenantContext.call("liaoning", () -> opening.open(signed, Transaction.class));
  }

  /** A student who has paid at WeChat, whose first notice got lost on its way. */
  private Student paidUnheard() {
    Student student = students.getObject().verified("student").opensOrder().uploads(1, 0);
    Map<String, String> sheet = student.paymentSheet();
    World.wechat()
        .post(
            "/__sandbox/faults",
            "{\"match\":{\"contains\":\"%s\"},\"action\":{\"type\":\"notification\",\"flaw\":\"LOST\"}}"
                .formatted(sheet.get("outTradeNo")));
    assertThat(student.pays(sheet)).isEqualTo("requestPayment:ok");
    Awaitility.await().until(() -> isLost(sheet.get("outTradeNo")));
    return student;
  }

  private static boolean isLost(String outTradeNo) {
    for (JsonNode each : World.wechat().get("/__sandbox/notifications")) {
      if (each.get("outTradeNo").asString().equals(outTradeNo)) {
        return each.get("state").asString().equals("LOST");
      }
    }
    return false;
  }

  /** The notice as WeChat Pay would send it now, caught before it reaches us. */
  private Notice genuineNotice(Student student) {
    return World.neighbors().catching(() -> tell(student, "NONE", 1));
  }

  private static List<Integer> tell(Student student, String flaw, int copies) {
    JsonNode attempts =
        World.wechat()
            .post(
                "/__sandbox/notify/" + student.orderId().substring(4) + "-1",
                "{\"mode\":\"%s\",\"copies\":%d}".formatted(flaw, copies));
    return attempts.valueStream().map(attempt -> attempt.get("status").asInt()).toList();
  }

  private static Arguments forgery(String name, UnaryOperator<Notice> forgery) {
    return Arguments.of(name, forgery);
  }

  private static String now(long offset) {
    return Long.toString(Instant.now().getEpochSecond() + offset);
  }
}
