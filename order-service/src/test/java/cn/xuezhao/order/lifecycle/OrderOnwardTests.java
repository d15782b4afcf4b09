package cn.xuezhao.order.lifecycle;

import static cn.xuezhao.order.lifecycle.Samples.CLOSES;
import static cn.xuezhao.order.lifecycle.Samples.GUANGDONG;
import static cn.xuezhao.order.lifecycle.Samples.HANDED_OFF;
import static cn.xuezhao.order.lifecycle.Samples.LIAONING;
import static cn.xuezhao.order.lifecycle.Samples.NOW;
import static cn.xuezhao.order.lifecycle.Samples.ORDER;
import static cn.xuezhao.order.lifecycle.Samples.STUDENT_PAYS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.order.lifecycle.OrderState.Archived;
import cn.xuezhao.order.timeline.Fact;
import cn.xuezhao.order.timeline.What;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** What is promised in working days, and what follows the returned photo. */
class OrderOnwardTests {

  private static final Instant DELETED = HANDED_OFF.plus(Duration.ofDays(180));

  /** L-17, G-6, G-32. */
  @Test
  void promisesTheReviewInWorkingTimeWhereTheCentreDoes() {
    Promise promise = GUANGDONG.promise();
    assertThat(promise.madeAt(shanghai("2024-11-26T10:00")))
        .isEqualTo(shanghai("2024-11-28T10:00"));
    assertThat(promise.madeAt(shanghai("2024-11-29T18:00")))
        .as("Friday evening: Monday and Tuesday (G-6, G-32)")
        .isEqualTo(shanghai("2024-12-03T17:00"));
    assertThat(promise.madeAt(shanghai("2024-09-30T09:00")))
        .as("the last day before the national holiday: 节假日顺延")
        .isEqualTo(shanghai("2024-10-08T17:00"));
    assertThat(LIAONING.promise().madeAt(NOW)).isEqualTo(NOW.plus(Duration.ofDays(3)));
  }

  @Test
  void takesPhotosUntilTheSecondWorkingDayAfterTheBatch() {
    Terms beforeHoliday = ending("2024-10-01T00:00");
    assertThat(LIAONING.submissionsEnd(beforeHoliday)).isEqualTo(shanghai("2024-10-10T00:00"));
    assertThat(LIAONING.submissionsEnd(STUDENT_PAYS)).isEqualTo(Samples.HAND_IN_ENDS);
  }

  /** G-7, G-8. */
  @Test
  void promisesTheWayOnwardInWorkingDays() {
    OnwardPromises onward = new OnwardPromises(2, 2, 7);
    Instant friday = shanghai("2024-11-29T15:00");
    assertThat(onward.standardPhotoDueAt(friday)).isEqualTo(shanghai("2024-12-04T00:00"));
    assertThat(onward.platformUploadDueAt(friday)).isEqualTo(shanghai("2024-12-04T00:00"));
    assertThat(onward.handoffDueAt(STUDENT_PAYS)).isEqualTo(shanghai("2024-12-12T00:00"));
  }

  @Test
  void promisesNothingForAYearWhoseHolidaysAreUnknown() {
    OnwardPromises onward = new OnwardPromises(2, 2, 7);
    assertThat(onward.standardPhotoDueAt(shanghai("2099-12-31T10:00"))).isNull();
  }

  @Test
  void showsWhenPhotoAndDataAreDeletedOnceHandedOff() {
    assertThat(Timeouts.deleteAt(Samples.completed())).isNull();
    Order handedOff = Samples.handedOff();
    assertThat(Timeouts.deleteAt(handedOff)).isEqualTo(DELETED);
    assertThat(handedOff.dueAt()).isEqualTo(DELETED);
    assertThat(handedOff.handOff("hof_2", HANDED_OFF.plusSeconds(9)).changed())
        .as("the first one counts")
        .isFalse();
    assertThat(Samples.awaitingConfirmation().handOff("hof_1", HANDED_OFF).changed()).isFalse();
  }

  @Test
  void keepsOnlyThePaymentFactsWhenTheRetentionHasEnded() {
    assertThat(Samples.handedOff().elapse(DELETED.minusMillis(1)).changed()).isFalse();
    Change<Order> ended = Samples.handedOff().elapse(DELETED);
    assertThat(ended.events())
        .containsExactly(new RetentionEnded(ORDER, "enr_1", "bat_1", DELETED));
    Order archived = ended.next();
    assertThat(archived.state()).isInstanceOf(Archived.class);
    assertThat(archived.timeline().facts())
        .extracting(Fact::what)
        .containsExactly(
            What.OPENED, What.PAID, What.RETURNED, What.HANDED_OFF, What.RETENTION_ENDED);
    assertThat(archived.ledger().attempts()).hasSize(1);
    assertThat(archived.toString()).doesNotContain(Samples.photo(1).sha256());
    assertThat(archived.dueAt()).isNull();
  }

  @Test
  void nothingComesBackAfterTheRetention() {
    Order archived = Samples.archived();
    assertThat(archived.tell("email", "returned", DELETED).changed()).isFalse();
    assertThat(archived.uploadOnward("pho_1", DELETED).changed()).isFalse();
    assertThat(archived.upload(Samples.photo(2), DELETED).changed()).isFalse();
    assertThat(archived.receive(Samples.receipt(), DELETED).changed()).isFalse();
    assertThat(PublicStatus.of(archived)).isEqualTo(PublicStatus.RETURNED);
  }

  @Test
  void tellsEveryFactInTheOrderOfTime() {
    Order order =
        Samples.awaitingConfirmation()
            .tell("mini-program", "standardized", NOW.plusSeconds(1))
            .next()
            .uploadOnward("pho_1", NOW.plusSeconds(2))
            .next()
            .confirm(NOW.plusSeconds(3))
            .next()
            .handOff("hof_1", CLOSES)
            .next();
    assertThat(order.timeline().facts())
        .extracting(Fact::what)
        .containsExactly(
            What.OPENED,
            What.PAID,
            What.PHOTO_UPLOADED,
            What.SUBMITTED,
            What.APPROVED,
            What.STANDARDIZED,
            What.MESSAGE_SENT,
            What.UPLOADED_ONWARD,
            What.CONFIRMED,
            What.RETURNED,
            What.HANDED_OFF);
    assertThat(order.timeline().facts())
        .filteredOn(fact -> fact.what() == What.CONFIRMED)
        .singleElement()
        .satisfies(fact -> assertThat(fact.details()).containsEntry("by", "student"));
  }

  @Test
  void tellsTheReasonsOfARejectionAndTheStepsOfARefund() {
    assertThat(Samples.rejected().timeline().facts().getLast().reasons())
        .containsExactly("background");
    assertThat(Samples.refundedToStudent().timeline().facts())
        .extracting(Fact::what)
        .containsExactly(What.OPENED, What.PAID, What.REFUND_STARTED, What.REFUNDED);
  }

  private static Terms ending(String local) {
    return new Terms("bat_1", "辽宁科技学院24毕业", 2000, Payer.STUDENT, Samples.OPENS, shanghai(local));
  }

  private static Instant shanghai(String local) {
    return OffsetDateTime.parse(local + ":00+08:00").toInstant();
  }
}
