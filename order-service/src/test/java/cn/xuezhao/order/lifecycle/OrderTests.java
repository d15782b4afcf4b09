package cn.xuezhao.order.lifecycle;

import static cn.xuezhao.order.lifecycle.Samples.CLOSES;
import static cn.xuezhao.order.lifecycle.Samples.GUANGDONG;
import static cn.xuezhao.order.lifecycle.Samples.LIAONING;
import static cn.xuezhao.order.lifecycle.Samples.NOW;
import static cn.xuezhao.order.lifecycle.Samples.OPENS;
import static cn.xuezhao.order.lifecycle.Samples.ORDER;
import static cn.xuezhao.order.lifecycle.Samples.SCHOOL_PAYS;
import static cn.xuezhao.order.lifecycle.Samples.STUDENT;
import static cn.xuezhao.order.lifecycle.Samples.STUDENT_PAYS;
import static cn.xuezhao.order.lifecycle.Samples.badPhoto;
import static cn.xuezhao.order.lifecycle.Samples.photo;
import static cn.xuezhao.order.lifecycle.Samples.standardPhoto;
import static cn.xuezhao.order.lifecycle.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.IllegalTransition;
import cn.xuezhao.kit.domain.NotYetKnown;
import cn.xuezhao.order.lifecycle.OrderState.AwaitingConfirmation;
import cn.xuezhao.order.lifecycle.OrderState.Closed;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.Completed;
import cn.xuezhao.order.lifecycle.OrderState.ConfirmedBy;
import cn.xuezhao.order.lifecycle.OrderState.Rejected;
import cn.xuezhao.order.lifecycle.OrderState.Standardizing;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTests {

  private static final Instant LATER = NOW.plus(Duration.ofHours(1));

  /** L-B. */
  @Test
  void opensOnlyInsideTheWindow() {
    assertThat(openAt(OPENS).next().openSlot()).isEqualTo(STUDENT + ":bat_1");
    assertThat(openAt(CLOSES.minusMillis(1)).events()).hasSize(1);
    assertThatThrownBy(() -> openAt(OPENS.minusMillis(1))).isInstanceOf(BatchNotOpenYet.class);
    assertThatThrownBy(() -> openAt(CLOSES)).isInstanceOf(OrderWindowClosed.class);
  }

  @Test
  void isPaidFromTheBeginningWhenTheSchoolPays() {
    Change<Order> opened = Samples.opening(LIAONING, SCHOOL_PAYS);
    assertThat(opened.events())
        .last()
        .isEqualTo(new OrderPaid(ORDER, "bat_1", "institution", 0, NOW));
    assertThat(opened.next().upload(photo(1), NOW).events())
        .hasOnlyElementsOfType(OrderSubmitted.class)
        .hasSize(1);
  }

  /** L-15. */
  @Test
  void submitsInLiaoningAsSoonAsPhotoAndMoneyAreThere() {
    Change<Order> paid = Samples.paying(LIAONING).receive(Samples.receipt(), LATER);
    assertThat(paid.events())
        .containsExactly(
            new OrderPaid(ORDER, "bat_1", "student", 2000, NOW),
            new OrderSubmitted(
                ORDER,
                "bat_1",
                1,
                photo(1).sha256(),
                photo(1).standardSha256(),
                1,
                STUDENT,
                LATER.plus(Duration.ofDays(3)),
                LATER));
    assertThat(paid.next().state()).isInstanceOf(UnderReview.class);
  }

  /** G-19. */
  @Test
  void waitsInGuangdongForTheStudentsWord() {
    Order paid =
        Samples.opened(GUANGDONG).startPayment(NOW).next().receive(Samples.receipt(), NOW).next();
    Order withPhoto = paid.upload(photo(1), NOW).next();
    assertThat(withPhoto.state()).isInstanceOf(Collecting.class);
    assertThat(withPhoto.submit(1, NOW).events()).hasOnlyElementsOfType(OrderSubmitted.class);
  }

  @Test
  void joinsMoneyAndPhotoInEitherOrder() {
    Order moneyFirst =
        Samples.opened(GUANGDONG)
            .startPayment(NOW)
            .next()
            .receive(Samples.receipt(), NOW)
            .next()
            .upload(photo(1), NOW)
            .next();
    Order photoFirst =
        Samples.withPhoto(GUANGDONG)
            .startPayment(NOW)
            .next()
            .receive(Samples.receipt(), NOW)
            .next();
    assertThat(moneyFirst).isEqualTo(photoFirst);
  }

  /** L-13. */
  @Test
  void stopsABadPhotoWhereThePolicySaysSo() {
    Order liaoning = Samples.opened(LIAONING).upload(badPhoto(1), NOW).next();
    assertThatThrownBy(() -> liaoning.startPayment(NOW)).isInstanceOf(PhotoRequired.class);
    Order guangdong = Samples.opened(GUANGDONG).upload(badPhoto(1), NOW).next();
    assertThat(((Collecting) guangdong.state()).photo()).isInstanceOf(Photo.Accepted.class);
  }

  @Test
  void takesTheNewestPhotoHoweverTheyCome() {
    Order order = Samples.opened(LIAONING).upload(photo(2), NOW).next();
    assertThat(order.upload(photo(1), NOW).changed()).isFalse();
    assertThat(order.upload(photo(2), NOW).changed()).isFalse();
    assertThat(((Collecting) order.upload(badPhoto(3), NOW).next().state()).photo())
        .isInstanceOf(Photo.Blocked.class);
  }

  @Test
  void approvesExactlyWhatIsUnderReview() {
    Order order = Samples.underReview();
    Review.Verdict right = verdict(order);
    assertThat(order.approve(right).next().state()).isInstanceOf(Standardizing.class);
    assertThat(order.approve(new Review.Verdict(1, 2, right.sha256(), NOW)).changed()).isFalse();
    assertThat(order.approve(new Review.Verdict(1, 1, "0".repeat(64), NOW)).changed()).isFalse();
    assertThat(order.approve(new Review.Verdict(0, 1, right.sha256(), NOW)).changed()).isFalse();
  }

  @Test
  void ignoresADecisionOfAnEarlierRound() {
    Order second = Samples.rejected().upload(photo(2), NOW).next().submit(2, NOW).next();
    Review.Verdict late = new Review.Verdict(1, 1, photo(1).sha256(), NOW);
    assertThat(second.approve(late).changed()).isFalse();
    assertThat(second.reject(late, List.of("teeth")).changed()).isFalse();
    assertThat(second.withdraw(1, NOW).changed()).isFalse();
  }

  @Test
  void asksAgainForADecisionOfARoundThatHasNotBegun() {
    Review.Verdict early = new Review.Verdict(1, 1, photo(1).sha256(), NOW);
    assertThatThrownBy(() -> Samples.withPhoto(LIAONING).approve(early))
        .isInstanceOf(NotYetKnown.class);
    assertThatThrownBy(() -> Samples.opened(LIAONING).standardize(standardPhoto(1), NOW))
        .isInstanceOf(NotYetKnown.class);
  }

  @Test
  void resubmitsANewPhotoWithoutASecondPayment() {
    Order rejected = Samples.rejected();
    assertThatThrownBy(() -> rejected.startPayment(NOW)).isInstanceOf(PaymentNotNeeded.class);
    Order draft = rejected.upload(photo(2), NOW).next();
    assertThat(draft.state()).isInstanceOf(Rejected.class);
    Change<Order> again = draft.submit(2, LATER);
    assertThat(again.events())
        .containsExactly(
            new OrderSubmitted(
                ORDER,
                "bat_1",
                2,
                photo(2).sha256(),
                photo(2).standardSha256(),
                2,
                STUDENT,
                LATER.plus(Duration.ofDays(3)),
                LATER));
    assertThat(again.next().submit(2, LATER).changed()).isFalse();
  }

  /** L-21. */
  @Test
  void refusesToSubmitWhatTheStudentHasNotSeen() {
    Order draft = Samples.rejected().upload(photo(3), NOW).next();
    assertThatThrownBy(() -> draft.submit(2, NOW)).isInstanceOf(RevisionStale.class);
    assertThatThrownBy(() -> draft.submit(4, NOW)).isInstanceOf(NotYetKnown.class);
    Order bad = draft.upload(badPhoto(4), NOW).next();
    assertThatThrownBy(() -> bad.submit(4, NOW)).isInstanceOf(PhotoRequired.class);
    assertThatThrownBy(() -> Samples.withPhoto(GUANGDONG).submit(1, NOW))
        .isInstanceOf(PaymentRequired.class);
  }

  @Test
  void keepsAPhotoThatOvertakesTheRejection() {
    Order order = Samples.underReview().upload(photo(2), NOW).next();
    Order rejected = order.reject(verdict(order), List.of("background")).next();
    assertThat(rejected.submit(2, NOW).changed()).isTrue();
  }

  /** L-22. */
  @Test
  void takesResubmissionsUntilTwoWorkingDaysAfterTheBatch() {
    Order draft = Samples.rejected().upload(photo(2), NOW).next();
    Instant end = Instant.parse("2024-12-04T16:00:00Z");
    assertThat(draft.submit(2, end.minusMillis(1)).changed()).isTrue();
    assertThatThrownBy(() -> draft.submit(2, end)).isInstanceOf(OrderWindowClosed.class);
  }

  /** G-31. */
  @Test
  void collectsAgainAfterAWithdrawal() {
    Order submitted = Samples.paid(GUANGDONG).submit(1, NOW).next();
    Order withdrawn = submitted.withdraw(1, NOW).next();
    assertThat(withdrawn.state()).isEqualTo(Samples.paid(GUANGDONG).state());
    Order again = withdrawn.submit(1, LATER).next();
    assertThat(((UnderReview) again.state()).review().round()).isEqualTo(2);
  }

  /** L-25. */
  @Test
  void returnsTheStandardPhotoAtOnceInLiaoning() {
    Change<Order> done = Samples.standardizing().standardize(standardPhoto(1), LATER);
    assertThat(done.events())
        .containsExactly(
            new OrderCompleted(ORDER, "bat_1", standardPhoto(1).photoId(), "policy", LATER));
    assertThat(done.next().standardize(standardPhoto(1), LATER).changed()).isFalse();
    assertThat(done.next().openSlot()).isNotNull();
  }

  @Test
  void takesTheStandardPhotoAsProofOfALateApproval() {
    Order order = Samples.underReview();
    Order done = order.standardize(standardPhoto(1), LATER).next();
    assertThat(done.state()).isInstanceOf(Completed.class);
    assertThat(done.approve(verdict(order)).changed()).isFalse();
    assertThat(order.standardize(standardPhoto(2), LATER).changed()).isFalse();
  }

  /** G-26, G-27. */
  @Test
  void asksForConfirmationInGuangdong() {
    Order waiting = Samples.awaitingConfirmation();
    Instant end = NOW.plus(Duration.ofHours(72));
    assertThat(((AwaitingConfirmation) waiting.state()).confirmBy()).isEqualTo(end);
    assertThat(waiting.dueAt()).as("the first reminder").isEqualTo(NOW.plus(Duration.ofHours(48)));
    assertThat(waiting.elapse(end.minusMillis(1)).next().state()).isEqualTo(waiting.state());
    assertThat(waiting.elapse(end).next().state())
        .isInstanceOfSatisfying(
            Completed.class,
            completed -> assertThat(completed.confirmedBy()).isEqualTo(ConfirmedBy.DEADLINE));
    Change<Order> confirmed = waiting.confirm(LATER);
    assertThat(confirmed.events())
        .containsExactly(
            new OrderCompleted(ORDER, "bat_1", standardPhoto(1).photoId(), "student", LATER));
    assertThat(confirmed.next().confirm(LATER).changed()).isFalse();
    assertThat(confirmed.next().elapse(end).changed()).isFalse();
  }

  @Test
  void shortensTheConfirmationWhenTheBatchIsOver() {
    Instant ready = CLOSES.plusSeconds(1);
    Order submitted = Samples.paid(GUANGDONG).submit(1, NOW).next();
    Order waiting = submitted.standardize(new StandardPhoto("pho_1", 1, ready), ready).next();
    assertThat(((AwaitingConfirmation) waiting.state()).confirmBy())
        .isEqualTo(ready.plus(Duration.ofHours(24)));
  }

  @Test
  void closesAnUnpaidOrderWithItsBatch() {
    Order order = Samples.opened(LIAONING);
    assertThat(order.dueAt()).isEqualTo(CLOSES);
    assertThat(order.elapse(CLOSES.minusMillis(1)).changed()).isFalse();
    Change<Order> closed = order.elapse(CLOSES);
    assertThat(closed.events())
        .containsExactly(new OrderClosed(ORDER, "bat_1", "unpaid-at-batch-end", CLOSES));
    assertThat(closed.next().openSlot()).isNull();
    assertThat(closed.next().dueAt()).isNull();
    assertThat(closed.next().state()).isInstanceOf(Closed.class);
    assertThat(Samples.rejected().elapse(CLOSES).changed()).isFalse();
  }

  @Test
  void refusesWhatTheStateDoesNotAllow() {
    assertThatThrownBy(() -> Samples.underReview().confirm(NOW))
        .isInstanceOf(IllegalTransition.class);
    assertThatThrownBy(() -> Samples.completed().submit(1, NOW))
        .isInstanceOf(IllegalTransition.class);
    assertThatThrownBy(() -> Samples.closed().startPayment(NOW))
        .isInstanceOf(IllegalTransition.class);
  }

  private static Change<Order> openAt(Instant at) {
    return Order.open(ORDER, new Opening("enr_1", STUDENT, at), STUDENT_PAYS, LIAONING);
  }
}
