package cn.xuezhao.order;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** 重新采集 (G-23, G-28), 撤回审核 (G-31), and the ways they meet the rest of the manual. */
@OrderServiceTest
class RecaptureApiTests {

  @Autowired ObjectProvider<Student> students;
  @Autowired TestEvents events;
  @Autowired TestClock clock;

  @AfterEach
  void itIsNowAgain() {
    clock.reset();
  }

  /** G-23. */
  @Test
  void takesAnotherPhotoThroughReviewToTheConfirmationWithoutAnotherPayment() {
    Student student = awaitingConfirmation("student");
    assertThat(student.sees("recaptureUntil")).isNotNull();
    assertThat(student.postToOrder("/recaptures", ""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.publicStatus")
        .isEqualTo("PENDING_PHOTO");
    assertThat(student.sees("nextStep")).isEqualTo("REPLACE_PHOTO");
    student.uploads(2, 0).submits(2).isReviewed(2, 2, "approved", "").getsStandardPhoto(2);
    assertThat(student.postToOrder("/confirmations", "")).hasStatusOk();
    assertThat(student.sees("publicStatus")).isEqualTo("RETURNED");
    events.awaitSaid("order.completed", student.orderId());
    assertThat(events.said("order.completed", student.orderId())).hasSize(1);
    assertThat(events.said("order.submitted", student.orderId())).hasSize(2);
    assertThat(events.said("order.paid", student.orderId())).hasSize(1);
  }

  @Test
  void refusesARecaptureAfterTheWindow() {
    Instant now = clock.instant();
    Student student =
        awaitingConfirmation(
            students
                .getObject()
                .of("guangdong")
                .verified("institution", now.minusSeconds(60), now.plusSeconds(3600)));
    clock.turn(Duration.ofHours(2));
    assertThat(student.postToOrder("/recaptures", ""))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/order-window-closed");
    assertThat(student.postToOrder("/confirmations", "")).hasStatusOk();
  }

  /** G-28. */
  @Test
  void afterARejectionItMeansAnotherPhoto() {
    Student student = students.getObject().verified("student").opensOrder().uploads(1, 0).pays();
    student.isReviewed(1, 1, "rejected", "\"teeth\"");
    assertThat(student.postToOrder("/recaptures", ""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.nextStep")
        .isEqualTo("REPLACE_PHOTO");
    student.uploads(2, 0).submits(2);
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_REVIEW");
  }

  /** G-23, G-26. */
  @Test
  void eitherConfirmsOrTakesAgainWhenBothAreAskedForAtOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      Student student = awaitingConfirmation("institution");
      List<Callable<Integer>> both =
          List.of(
              () -> student.postToOrder("/confirmations", "").getResponse().getStatus(),
              () -> student.postToOrder("/recaptures", "").getResponse().getStatus());
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        assertThat(threads.invokeAll(both).stream().map(Future::resultNow))
            .containsExactlyInAnyOrder(200, 409);
      }
    }
  }

  /** G-31. */
  @Test
  void keepsAWithdrawnPhotoForAnotherRound() {
    Student student = students.getObject().of("guangdong").verified("institution").opensOrder();
    student.uploads(1, 0).submits(1).hasWithdrawn(1);
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_PHOTO");
    assertThat(student.sees("nextStep")).isEqualTo("SUBMIT_PHOTO");
    assertThat(student.sees("progress[2].state")).isEqualTo("CURRENT");
    student.submits(1);
    Awaitility.await().until(() -> events.said("order.submitted", student.orderId()).size() == 2);
    assertThat(events.awaitSaid("order.submitted", student.orderId()).data())
        .contains("\"round\":2", "\"revision\":1");
    student.isReviewed(1, 1, "approved", "");
    assertThat(student.sees("publicStatus"))
        .as("a verdict on the old round")
        .isEqualTo("PENDING_REVIEW");
  }

  @Test
  void withdrawingWhereTheCentreSubmitsByItselfDoesNotLoop() {
    Student student = students.getObject().verified("institution").opensOrder().uploads(1, 0);
    student.hasWithdrawn(1);
    assertThat(student.sees("nextStep")).isEqualTo("SUBMIT_PHOTO");
    assertThat(events.said("order.submitted", student.orderId())).hasSize(1);
    student.uploads(2, 0);
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_REVIEW");
  }

  private Student awaitingConfirmation(String payer) {
    return awaitingConfirmation(students.getObject().of("guangdong").verified(payer));
  }

  private static Student awaitingConfirmation(Student verified) {
    Student student = verified.opensOrder();
    if (student.sees("payer").equals("student")) {
      student.pays();
    }
    return student.uploads(1, 0).submits(1).isReviewed(1, 1, "approved", "").getsStandardPhoto(1);
  }
}
