package cn.xuezhao.order.lifecycle;

import static cn.xuezhao.order.lifecycle.Samples.CLOSES;
import static cn.xuezhao.order.lifecycle.Samples.FIRST_NUMBER;
import static cn.xuezhao.order.lifecycle.Samples.GUANGDONG;
import static cn.xuezhao.order.lifecycle.Samples.HAND_IN_ENDS;
import static cn.xuezhao.order.lifecycle.Samples.LIAONING;
import static cn.xuezhao.order.lifecycle.Samples.NOW;
import static cn.xuezhao.order.lifecycle.Samples.ORDER;
import static cn.xuezhao.order.lifecycle.Samples.photo;
import static cn.xuezhao.order.lifecycle.Samples.receiptOf;
import static cn.xuezhao.order.lifecycle.Samples.standardPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.order.timeline.What;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 照片上传提醒 (G-20) and the reminders before a confirmation by deadline (G-26, G-27). */
class OrderReminderTests {

  private static final Instant DAY_BEFORE_END = CLOSES.minus(Duration.ofHours(24));
  private static final Instant CONFIRM_BY = NOW.plus(Duration.ofHours(72));

  /** G-20. */
  @Test
  void remindsOnceOfAPaidOrderWithoutAPhoto() {
    Order paid = Samples.paidWithoutPhoto();
    assertThat(paid.dueAt()).isEqualTo(DAY_BEFORE_END);
    assertThat(paid.elapse(DAY_BEFORE_END.minusMillis(1)).changed()).isFalse();
    var reminded = paid.elapse(DAY_BEFORE_END.plusSeconds(3));
    assertThat(reminded.events())
        .containsExactly(
            new OrderReminded(ORDER, "bat_1", "photo-missing", HAND_IN_ENDS, DAY_BEFORE_END));
    assertThat(reminded.next().elapse(CLOSES).changed()).isFalse();
    assertThat(reminded.next().dueAt()).isEqualTo(HAND_IN_ENDS);
  }

  @Test
  void remindsThoseForWhomTheSchoolPaysToo() {
    assertThat(Samples.schoolPays(GUANGDONG).elapse(DAY_BEFORE_END).events()).hasSize(1);
  }

  /** G-27. */
  @Test
  void remindsTwiceBeforeTheConfirmationByDeadline() {
    Order order = Samples.awaitingConfirmation();
    List<Instant> reminders = new ArrayList<>();
    for (Instant due = order.dueAt();
        due != null && due.isBefore(CONFIRM_BY);
        due = order.dueAt()) {
      var reminded = order.elapse(due);
      assertThat(reminded.events()).hasSize(1).hasOnlyElementsOfType(OrderReminded.class);
      reminders.add(due);
      order = reminded.next();
    }
    assertThat(reminders)
        .containsExactly(
            CONFIRM_BY.minus(Duration.ofHours(24)), CONFIRM_BY.minus(Duration.ofHours(2)));
    assertThat(order.dueAt()).isEqualTo(CONFIRM_BY);
  }

  @Test
  void saysOnlyTheLatestAfterAnOutage() {
    Order order = Samples.awaitingConfirmation();
    var reminded = order.elapse(CONFIRM_BY.minusSeconds(60));
    assertThat(reminded.events())
        .containsExactly(
            new OrderReminded(
                ORDER,
                "bat_1",
                "confirmation-due",
                CONFIRM_BY,
                CONFIRM_BY.minus(Duration.ofHours(2))));
    assertThat(reminded.next().dueAt()).isEqualTo(CONFIRM_BY);
    assertThat(order.elapse(CONFIRM_BY).events()).hasOnlyElementsOfType(OrderCompleted.class);
  }

  @Test
  void doesNotRemindWhoHasJustDoneSomething() {
    Instant late = CLOSES.minus(Duration.ofHours(3));
    Order paid =
        Samples.opened(GUANGDONG)
            .startPayment(late)
            .next()
            .receive(receiptOf(FIRST_NUMBER, late), late)
            .next();
    assertThat(paid.elapse(late.plusSeconds(60)).changed()).isFalse();
    assertThat(paid.dueAt()).isEqualTo(HAND_IN_ENDS);
    Order again = Samples.submitted(GUANGDONG).withdraw(1, late).next();
    assertThat(again.elapse(late.plusSeconds(60)).changed()).isFalse();
  }

  @Test
  void doesNotRemindAtTheMomentOfTheStandardPhotoItself() {
    Order waiting =
        Samples.submitted(GUANGDONG)
            .standardize(new StandardPhoto("pho_1", 1, CLOSES), CLOSES)
            .next();
    assertThat(waiting.dueAt())
        .as("a day to confirm, so only the second reminder")
        .isEqualTo(CLOSES.plus(Duration.ofHours(22)));
  }

  @Test
  void remindsAgainOfTheNextStandardPhoto() {
    Order again = Samples.recaptured();
    assertThat(again.dueAt()).isEqualTo(DAY_BEFORE_END);
    Instant ready = NOW.plus(Duration.ofHours(60));
    Order shown =
        again
            .upload(photo(2), NOW)
            .next()
            .submit(2, NOW)
            .next()
            .standardize(new StandardPhoto("pho_2", 2, ready), ready)
            .next();
    assertThat(shown.dueAt()).isEqualTo(ready.plus(Duration.ofHours(48)));
  }

  @Test
  void remindsNobodyOfWhatIsDone() {
    assertThat(Samples.submitted(GUANGDONG).dueAt()).isNull();
    assertThat(Samples.completed().dueAt()).isNull();
    assertThat(Samples.opened(GUANGDONG).elapse(DAY_BEFORE_END).changed()).as("unpaid").isFalse();
    Order confirmed = Samples.awaitingConfirmation().confirm(NOW).next();
    assertThat(confirmed.dueAt()).isNull();
  }

  @Test
  void remindsNobodyWhereThePolicyDoesNot() {
    assertThat(Samples.schoolPays(LIAONING).dueAt()).isEqualTo(HAND_IN_ENDS);
  }

  @Test
  void messagesAndUploadsOnwardAreNotTheStudentsDoing() {
    Instant before = CONFIRM_BY.minus(Duration.ofHours(24));
    Order order =
        Samples.awaitingConfirmation()
            .uploadOnward(standardPhoto(1).photoId(), before)
            .next()
            .tell("mini-program", "standardized", before)
            .next();
    assertThat(order.elapse(before).next().timeline().has(What.REMINDED)).isTrue();
  }
}
