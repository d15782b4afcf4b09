package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.BusinessTime;
import cn.xuezhao.acceptance.people.Habits;
import cn.xuezhao.acceptance.people.Operator;
import cn.xuezhao.acceptance.people.WeChatPayCounter;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Payments that are cancelled, repeated, late or given back (L-22, G-18). */
@Order(Turn.BY_DAYS)
class PaymentGoesAstrayJourney {

  @Test
  void canBeCancelledAndTakenUpAgain() {
    Way way = Way.toOrder(Batch.of("guangdong"));
    assertThat(way.student().cancelsPayment(way.orderId()).text("/errMsg")).contains("cancel");
    way.becomes("PENDING_PAYMENT", "PAY");
    way.pays().becomes("PENDING_PHOTO", "UPLOAD_PHOTO");
    assertThat(WeChatPayCounter.paymentsOf(way.orderId())).hasSize(1);
  }

  @Test
  void isBookedOnceHoweverOftenWeChatTells() {
    Way way = Way.toOrder(Batch.of("guangdong")).pays();
    WeChatPayCounter.repeatsNotification(WeChatPayCounter.paymentsOf(way.orderId()).getFirst(), 3);
    way.becomes("PENDING_PHOTO", "UPLOAD_PHOTO");
    assertThat(WeChatPayCounter.refundsOf(way.orderId())).isEmpty();
    assertThat(way.timeline().stream().filter("paid"::equals)).hasSize(1);
  }

  /** Paid in time, heard of after the end: the order goes on. */
  @Test
  void countsWhenItWasPaidAndNotWhenItWasHeardOf() {
    Batch batch = Batch.of("guangdong");
    Way way = Way.toOrder(batch);
    BusinessTime.turnTo(batch.closesAt().minus(Duration.ofMinutes(5)));
    WeChatPayCounter.losesNotificationsOf(way.orderId());
    assertThat(way.student().pays(way.orderId()).text("/errMsg")).isEqualTo("requestPayment:ok");
    BusinessTime.turnTo(batch.closesAt().plus(Duration.ofMinutes(2)));
    way.becomes("PENDING_PHOTO", "UPLOAD_PHOTO");
    way.collectsAfterPayment();
  }

  @Test
  void goesBackToAStudentWhoChangesTheirMindBeforeReview() {
    Way way = Way.toOrder(Batch.of("guangdong")).pays();
    way.posts("/refunds").succeeded();
    way.awaitsStatus("REFUNDED");
    awaitsOneRefund(way);
    way.opensOrder().becomes("PENDING_PAYMENT", "PAY");
  }

  /** An operator proposes with a reason, somebody else agrees; also when the photo is in review. */
  @Test
  void goesBackByTwoPeopleOfTheOffice() {
    Way way = Way.toReview(Batch.of("guangdong"));
    Operator one = Operator.of("guangdong");
    String proposals = one.path("orders/" + way.orderId() + "/refund-proposals");
    one.platform().post(proposals, Map.of("reason", "学校重复收费")).succeeded();
    one.platform()
        .post(proposals + "/approvals", Map.of())
        .wasRefused(403, "second-person-required");
    Operator.of("guangdong", "finance1", Habits.ordinary())
        .platform()
        .post(proposals + "/approvals", Map.of())
        .succeeded();
    way.awaitsStatus("REFUNDED");
    awaitsOneRefund(way);
  }

  private static void awaitsOneRefund(Way way) {
    Awaitility.await("one refund at WeChat Pay")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(WeChatPayCounter.refundsOf(way.orderId())).hasSize(1));
  }
}
