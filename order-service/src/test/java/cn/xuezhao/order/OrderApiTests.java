package cn.xuezhao.order;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OrderServiceTest
class OrderApiTests {

  @Autowired ObjectProvider<Student> students;
  @Autowired TestEvents events;
  @Autowired TestClock clock;
  @Autowired MockMvcTester http;

  @AfterEach
  void everybodyIsBack() {
    World.neighbors().areAway(false);
    clock.reset();
  }

  /** L-11 to L-18, L-25. */
  @Test
  void takesALiaoningStudentFromThePhotoToTheReturnedStandardPhoto() {
    Student student = students.getObject().verified("student").opensOrder();
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_PHOTO");
    assertThat(student.sees("nextStep")).isEqualTo("UPLOAD_PHOTO");
    assertThat(student.sees("amountInFen")).isEqualTo(2000);
    student.uploads(1, 0);
    assertThat(student.sees("nextStep")).isEqualTo("PAY");
    student.pays();
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_REVIEW");
    assertThat(events.awaitSaid("order.submitted", student.orderId()).data())
        .contains("\"round\":1", "\"revision\":1", student.studentId());
    assertThat(days(student.sees("dueAt"))).isEqualTo(3);
    student.isReviewed(1, 1, "approved", "");
    assertThat(student.sees("publicStatus")).isEqualTo("APPROVED");
    student.getsStandardPhoto(1);
    assertThat(student.sees("publicStatus")).isEqualTo("RETURNED");
    assertThat(student.sees("nextStep")).isEqualTo("SAVE_STANDARD_PHOTO");
    assertThat(events.awaitSaid("order.completed", student.orderId()).data())
        .contains("\"confirmedBy\":\"policy\"", "pho:" + student.orderId());
    assertThat(student.sees("progress[*].step"))
        .isEqualTo(List.of("SIGN_IN", "VERIFY", "PHOTO", "REVIEW", "STANDARDIZE", "COMPLETE"));
    assertThat(student.seesEach("progress[*].state")).containsOnly("DONE");
  }

  /** G-18, G-19, G-24, G-26. */
  @Test
  void takesAGuangdongStudentFromTheMoneyToTheConfirmation() {
    Student student = students.getObject().of("guangdong").verified("student").opensOrder();
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_PAYMENT");
    student.pays().uploads(1, 1);
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_PHOTO");
    assertThat(student.sees("nextStep")).isEqualTo("SUBMIT_PHOTO");
    assertThat(student.postToOrder("/submissions", "{\"revision\":1}")).hasStatusOk();
    student.isReviewed(1, 1, "approved", "").getsStandardPhoto(1);
    assertThat(student.sees("nextStep")).isEqualTo("CONFIRM_STANDARD_PHOTO");
    assertThat(student.sees("progress[5].state")).isEqualTo("CURRENT");
    assertThat(student.postToOrder("/confirmations", "")).hasStatusOk();
    assertThat(student.sees("publicStatus")).isEqualTo("RETURNED");
    assertThat(events.awaitSaid("order.completed", student.orderId()).data())
        .contains("\"confirmedBy\":\"student\"");
  }

  /** G-27. */
  @Test
  void confirmsByDeadlineWhenTheStudentIsSilent() {
    Student student = students.getObject().of("guangdong").verified("institution").opensOrder();
    student.uploads(1, 0).postToOrder("/submissions", "{\"revision\":1}");
    student.isReviewed(1, 1, "approved", "").getsStandardPhoto(1);
    clock.turn(Duration.ofHours(73));
    assertThat(events.awaitSaid("order.completed", student.orderId()).data())
        .contains("\"confirmedBy\":\"deadline\"");
  }

  /** L-19 to L-21. */
  @Test
  void letsARejectedStudentResubmitWithoutPayingAgain() {
    Student student = students.getObject().verified("student").opensOrder().uploads(1, 0).pays();
    student.isReviewed(1, 1, "rejected", "\"background\",\"teeth\"");
    assertThat(student.sees("publicStatus")).isEqualTo("REJECTED");
    assertThat(student.sees("rejection.reasons")).isEqualTo(List.of("background", "teeth"));
    assertThat(student.sees("progress[3].state")).isEqualTo("FAILED");
    assertThat(student.startPayment())
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/payment-not-needed");
    student.uploads(2, 0);
    assertThat(student.sees("nextStep")).isEqualTo("SUBMIT_PHOTO");
    assertThat(student.postToOrder("/submissions", "{\"revision\":1}"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.revision")
        .isEqualTo(2);
    assertThat(student.postToOrder("/submissions", "{\"revision\":2}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.publicStatus")
        .isEqualTo("PENDING_REVIEW");
    Awaitility.await().until(() -> events.said("order.submitted", student.orderId()).size() == 2);
    assertThat(events.said("order.paid", student.orderId())).hasSize(1);
    student.isReviewed(2, 2, "approved", "").getsStandardPhoto(2);
    assertThat(student.sees("publicStatus")).isEqualTo("RETURNED");
  }

  /** L-16. */
  @Test
  void showsTheThreeTabs() {
    Student student = students.getObject().verified("student").opensOrder().uploads(1, 0).pays();
    assertThat(orders(student, "pending")).containsExactly(student.orderId());
    assertThat(orders(student, "rejected")).isEmpty();
    student.isReviewed(1, 1, "rejected", "\"teeth\"");
    assertThat(orders(student, "pending")).isEmpty();
    assertThat(orders(student, "rejected")).containsExactly(student.orderId());
    assertThat(student.get("/orders?tab=nonsense")).hasStatus(400);
    assertThat((List<?>) JsonPath.read(Student.body(student.get("/orders")), "$.orders[*].orderId"))
        .hasSize(1);
  }

  /** L-B. */
  @Test
  void publishesThatTheSchoolHasPaid() {
    Student student = students.getObject().verified("institution").opensOrder();
    assertThat(events.awaitSaid("order.paid", student.orderId()).data())
        .contains("\"payer\":\"institution\"", "\"amountInFen\":0");
    assertThat(student.sees("amountInFen")).isEqualTo(0);
    student.uploads(1, 0);
    events.awaitSaid("order.submitted", student.orderId());
  }

  @Test
  void opensOnlyOneOrderPerStudentAndBatch() {
    Student student = students.getObject().verified("student").opensOrder();
    assertThat(student.open())
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.orderId")
        .isEqualTo(student.orderId());
  }

  /** L-B, L-22. */
  @Test
  void refusesOrdersOutsideTheWindow() {
    Instant now = clock.instant();
    Student late = students.getObject().verified("student", now.minus(Duration.ofDays(7)), now);
    assertThat(late.open())
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/order-window-closed");
    Student early =
        students
            .getObject()
            .verified("student", now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(7)));
    assertThat(early.open())
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/batch-not-open-yet");
  }

  @Test
  void refusesAnEnrollmentThatIsNotTheCallers() {
    Student owner = students.getObject().verified("student");
    Student thief = students.getObject().verified("student");
    assertThat(thief.post("/orders", "{\"enrollmentId\":\"%s\"}".formatted(owner.enrollmentId())))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/enrollment-unknown");
    assertThat(thief.post("/orders", "{\"enrollmentId\":\"enr_none\"}")).hasStatus(422);
    assertThat(thief.post("/orders", "{}")).hasStatus4xxClientError();
  }

  @Test
  void hidesOrdersOfOthers() {
    Student owner = students.getObject().verified("student").opensOrder();
    Student other = students.getObject().verified("student");
    assertThat(other.get("/orders/" + owner.orderId())).hasStatus(404);
    assertThat(other.post("/orders/" + owner.orderId() + "/payments", "")).hasStatus(404);
    assertThat(other.post("/orders/" + owner.orderId() + "/confirmations", "")).hasStatus(404);
    assertThat(orders(other, "pending")).isEmpty();
  }

  @Test
  void needsNobodyWhenTheEventsHaveCome() {
    Student student = students.getObject();
    Instant now = clock.instant();
    student.says("identity.verified", student.enrollmentId(), 1, student.enrollment());
    String batch = student.batch("student", now, now.plus(Duration.ofDays(1)));
    student.says("batch.published", student.batchId(), 2, batch);
    World.neighbors().areAway(true);
    student.opensOrder();
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_PHOTO");
  }

  @Test
  void keepsTheNewestPublicationOfABatch() {
    Student student = students.getObject();
    Instant now = clock.instant();
    Instant end = now.plus(Duration.ofDays(1));
    student.says("identity.verified", student.enrollmentId(), 1, student.enrollment());
    String second = student.batch("student", now, end).replace("\"revision\":1", "\"revision\":2");
    student.says("batch.published", student.batchId(), 2, second.replace("2000", "2500"));
    student.says("batch.published", student.batchId(), 1, student.batch("student", now, end));
    student.opensOrder();
    assertThat(student.sees("amountInFen")).isEqualTo(2500);
  }

  @Test
  void saysThatItIsBusyWhenTheOwnersAreAway() {
    World.neighbors().areAway(true);
    assertThat(students.getObject().open())
        .hasStatus(503)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/upstream-unavailable");
  }

  @Test
  void tellsOtherServicesTheFacts() {
    Student student = students.getObject().verified("student").opensOrder().uploads(1, 0);
    String address = "/internal/liaoning/orders/" + student.orderId();
    String token = TestPlatform.issuers().service("liaoning", "photo-service");
    assertThat(http.get().uri(address).header("Authorization", "Bearer " + token))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"studentId":"%s","enrollmentId":"%s","stage":"collecting","revision":1}\
            """
                .formatted(student.studentId(), student.enrollmentId()));
    assertThat(http.get().uri(address).header("Authorization", "Bearer " + student.token()))
        .hasStatus(403);
  }

  @Test
  void asksForAnIdempotencyKey() {
    Student student = students.getObject().verified("student");
    assertThat(
            http.post()
                .uri("/api/liaoning/orders")
                .header("Authorization", "Bearer " + student.token())
                .contentType("application/json")
                .content("{\"enrollmentId\":\"%s\"}".formatted(student.enrollmentId())))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/idempotency-key-required");
  }

  private long days(Object instant) {
    Duration until = Duration.between(clock.instant(), Instant.parse(String.valueOf(instant)));
    return until.plusHours(1).toDays();
  }

  private static List<String> orders(Student student, String tab) {
    return JsonPath.read(Student.body(student.get("/orders?tab=" + tab)), "$.orders[*].orderId");
  }
}
