package cn.xuezhao.order;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reminders, the way onward to the platform and to CHSI, retention, and the record of it all. */
@OrderServiceTest
class OnwardApiTests {

  @Autowired ObjectProvider<Student> students;
  @Autowired TestEvents events;
  @Autowired TestClock clock;
  @Autowired MockMvcTester http;

  @AfterEach
  void itIsNowAgain() {
    clock.reset();
  }

  /** G-20. */
  @Test
  void remindsOfThePhotoADayBeforeTheEnd() {
    Instant now = clock.instant();
    Student student =
        students
            .getObject()
            .of("guangdong")
            .verified("institution", now.minusSeconds(60), now.plus(Duration.ofHours(25)))
            .opensOrder();
    clock.turn(Duration.ofHours(2));
    assertThat(events.awaitSaid("order.reminded", student.orderId()).data())
        .contains("photo-missing", now.plus(Duration.ofHours(1)).toString().substring(0, 16));
  }

  @Test
  void remindsOfTheConfirmationBeforeItsDeadline() {
    Student student = students.getObject().of("guangdong").verified("institution").opensOrder();
    student.uploads(1, 0).submits(1).isReviewed(1, 1, "approved", "").getsStandardPhoto(1);
    clock.turn(Duration.ofHours(49));
    assertThat(events.awaitSaid("order.reminded", student.orderId()).data())
        .contains("confirmation-due");
    assertThat(student.sees("publicStatus")).isEqualTo("APPROVED");
  }

  /** G-8. */
  @Test
  void showsWhenAHandedOffPhotoIsDeletedAndEndsTheRetentionThen() {
    Student first = returned();
    Student second = returned();
    String handoff = "hof_" + first.orderId();
    String orders = "handoffs/" + handoff + "/orders?limit=500";
    World.neighbors()
        .know(
            orders,
            "{\"orderIds\":[\"%s\"],\"next\":\"%s\"}".formatted(first.orderId(), first.orderId()));
    World.neighbors()
        .know(
            orders + "&after=" + first.orderId(),
            "{\"orderIds\":[\"%s\"],\"next\":null}".formatted(second.orderId()));
    Instant completed = clock.instant();
    handsOff(first, handoff, completed);
    handsOff(first, handoff, completed);
    Instant deleteAt = completed.plus(Duration.ofDays(180));
    assertThat(first.sees("deleteAt")).isEqualTo(deleteAt.toString());
    assertThat(second.sees("deleteAt")).isEqualTo(deleteAt.toString());
    clock.turn(Duration.ofDays(180).plusSeconds(1));
    assertThat(events.awaitSaid("retention.ended", second.orderId()).data())
        .contains(second.enrollmentId(), second.batchId());
    events.awaitSaid("retention.ended", first.orderId());
    assertThat(whats(first.get("/orders/" + first.orderId() + "/timeline")))
        .containsExactly("opened", "paid", "returned", "handed-off", "retention-ended");
    assertThat(first.sees("publicStatus")).isEqualTo("RETURNED");
    assertThat(first.sees("nextStep")).isEqualTo("NONE");
  }

  @Test
  void tellsEveryFactToTheStudentAndToTheStaff() {
    Student student = returned();
    uploadsOnward(student);
    isTold(student);
    isTold(student);
    String path = "/orders/" + student.orderId() + "/timeline";
    assertThat(whats(student.get(path)))
        .containsExactly(
            "opened",
            "paid",
            "photo-uploaded",
            "submitted",
            "approved",
            "standardized",
            "returned",
            "uploaded-onward",
            "message-sent");
    assertThat(student.get(path))
        .bodyJson()
        .extractingPath("$.facts[8].details.channel")
        .isEqualTo("official-account");
    for (String role : List.of("operator", "finance", "auditor")) {
      Staff staff = new Staff(http, "liaoning", "st", role);
      assertThat(whats(staff.get(path))).hasSize(9);
      assertThat(staff.get("/orders/" + student.orderId())).hasStatusOk();
    }
    Staff reviewer = new Staff(http, "liaoning", "rev", "reviewer");
    assertThat(reviewer.get(path)).hasStatus(403);
    assertThat(reviewer.get("/orders/" + student.orderId())).hasStatus(403);
    assertThat(students.getObject().get(path)).as("somebody else").hasStatus(404);
  }

  @Test
  void tellsOnlyTheStaffWhoOfThemSaidWhat() {
    Student student =
        students.getObject().verified("student").opensOrder().uploads(1, 0).pays().hasWithdrawn(1);
    Staff operator = new Staff(http, "liaoning", "op", "operator");
    String order = "/orders/" + student.orderId();
    assertThat(operator.post(order + "/refund-proposals", "{\"reason\":\"ill\"}")).hasStatus(201);
    assertThat(whats(operator.get(order + "/timeline"))).endsWith("refund-proposed");
    assertThat(whats(student.get(order + "/timeline"))).doesNotContain("refund-proposed");
  }

  /** G-11. */
  @Test
  void keepsOneOrderPerEnrollmentOfAStudent() {
    Student bachelor = students.getObject().of("guangdong").verified("student").opensOrder();
    Student master = bachelor.withAnotherEnrollment().verified("institution").opensOrder();
    master.uploads(1, 0).submits(1);
    assertThat(bachelor.sees("publicStatus")).isEqualTo("PENDING_PAYMENT");
    assertThat(master.sees("publicStatus")).isEqualTo("PENDING_REVIEW");
    List<String> mine =
        JsonPath.read(Student.body(bachelor.get("/orders")), "$.orders[*].enrollmentId");
    assertThat(mine).containsExactly(master.enrollmentId(), bachelor.enrollmentId());
  }

  /** L-B. */
  @Test
  void takesASchoolPaysOrderFromThePhotoToTheReturn() {
    Student student = students.getObject().of("guangdong").verified("institution").opensOrder();
    assertThat(events.awaitSaid("order.paid", student.orderId()).data())
        .contains("\"payer\":\"institution\"", "\"amountInFen\":0");
    assertThat(student.sees("nextStep")).isEqualTo("UPLOAD_PHOTO");
    assertThat(student.sees("refundable")).isEqualTo(false);
    student.uploads(1, 0).submits(1).isReviewed(1, 1, "approved", "").getsStandardPhoto(1);
    assertThat(student.sees("standardPhotoDueAt")).isNotNull();
    assertThat(student.postToOrder("/confirmations", "")).hasStatusOk();
    assertThat(student.sees("publicStatus")).isEqualTo("RETURNED");
    assertThat(student.seesEach("progress[*].state")).containsOnly("DONE");
    assertThat(events.said("order.paid", student.orderId())).hasSize(1);
  }

  private Student returned() {
    return students
        .getObject()
        .verified("institution")
        .opensOrder()
        .uploads(1, 0)
        .isReviewed(1, 1, "approved", "")
        .getsStandardPhoto(1);
  }

  private void handsOff(Student student, String handoff, Instant completed) {
    student.says(
        "handoff.completed",
        handoff,
        1,
        "{\"batchId\":\"%s\",\"handoffId\":\"%s\",\"orders\":2,\"completedAt\":\"%s\"}"
            .formatted(student.batchId(), handoff, completed));
  }

  private void uploadsOnward(Student student) {
    student.says(
        "platform.uploaded",
        "upl_" + student.orderId(),
        1,
        "{\"orderId\":\"%s\",\"batchId\":\"%s\",\"standardPhotoId\":\"pho_1\",\"uploadedAt\":\"%s\"}"
            .formatted(student.orderId(), student.batchId(), clock.instant()));
  }

  private void isTold(Student student) {
    student.says(
        "notice.sent",
        "notice:" + student.orderId(),
        1,
        """
        {"orderId":"%s","noticeId":"notice:1","template":"returned","channel":"official-account",
         "sentAt":"%s"}\
        """
            .formatted(student.orderId(), clock.instant().plusMillis(1)));
  }

  private static List<String> whats(MvcTestResult timeline) {
    assertThat(timeline).hasStatusOk();
    return JsonPath.read(Student.body(timeline), "$.facts[*].what");
  }
}
