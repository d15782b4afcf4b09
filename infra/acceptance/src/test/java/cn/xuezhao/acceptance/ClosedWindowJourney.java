package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.BusinessTime;
import cn.xuezhao.acceptance.people.Portraits;
import cn.xuezhao.acceptance.people.Student;
import cn.xuezhao.acceptance.people.WeChatPayCounter;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Before and after a batch (L-B, L-22): what still goes, what does not, where the money goes. */
@Order(Turn.BY_DAYS)
class ClosedWindowJourney {

  @Test
  void takesNobodyAndNoMoneyAfterTheLastMinute() {
    Batch batch = Batch.of("liaoning", 1, 2, UnaryOperator.identity());
    Way unpaid = Way.toOrder(batch).handsInGoodPhoto();
    unpaid.becomes("PENDING_PAYMENT", "PAY");
    BusinessTime.turnTo(batch.closesAt().minus(Duration.ofSeconds(30)));
    unpaid.looks();
    BusinessTime.turnTo(batch.closesAt().plusMillis(1));
    unpaid.becomes("CLOSED", "NONE");
    unpaid.posts("/payments").wasRefused(409, "illegal-transition");
    Way.into(batch, batch.students().get(1), Student.of("liaoning"))
        .triesToVerify()
        .wasRefused(422, "batch-window-closed");
  }

  /**
   * L-22: review may end after the batch; a rejected photo can be replaced two working days long.
   */
  @Test
  void letsARejectedPhotoBeReplacedAfterTheEnd() {
    Batch batch = Batch.of("liaoning", 1, 1, UnaryOperator.identity());
    Way way = Way.toReview(batch);
    BusinessTime.turnTo(batch.closesAt().plus(Duration.ofHours(1)));
    way.isRejectedFor("too-dark").becomes("REJECTED", "REPLACE_PHOTO");
    way.handsInGoodPhoto().submits().becomes("PENDING_REVIEW", "WAIT_FOR_REVIEW");
    way.isApproved().becomes("RETURNED", "SAVE_STANDARD_PHOTO");
  }

  /** When that time is over without an approved photo, the money goes back by itself. */
  @Test
  void givesTheMoneyBackWhenNoPhotoWasApprovedInTime() {
    Batch batch = Batch.of("guangdong", 1, 1, UnaryOperator.identity());
    Way way = Way.toOrder(batch).pays();
    Instant end =
        Instant.parse(
            way.student()
                .platform()
                .get(way.student().path("batches/" + batch.code()))
                .succeeded()
                .text("/resubmissionEndsAt"));
    BusinessTime.turnTo(batch.closesAt().minus(Duration.ofHours(24)));
    way.findsInInbox("照片");
    BusinessTime.turnTo(end.minus(Duration.ofMinutes(1)));
    way.becomes("PENDING_PHOTO", "UPLOAD_PHOTO");
    BusinessTime.turnTo(end);
    awaitsRefund(way);
    Awaitility.await("an order that is over takes no photo")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofSeconds(3))
        .untilAsserted(
            () ->
                way.student()
                    .handsIn(way.orderId(), Portraits.passing())
                    .wasRefused(409, "photo-changes-closed"));
  }

  private static void awaitsRefund(Way way) {
    way.awaitsStatus("REFUNDED");
    Awaitility.await("the money at WeChat Pay")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(WeChatPayCounter.refundsOf(way.orderId())).hasSize(1));
  }
}
