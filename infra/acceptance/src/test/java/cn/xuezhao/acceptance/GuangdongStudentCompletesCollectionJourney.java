package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Answer;
import cn.xuezhao.acceptance.people.Portraits;
import cn.xuezhao.acceptance.people.Reviewer;
import cn.xuezhao.acceptance.people.SchoolRecord;
import cn.xuezhao.acceptance.people.StandardPhoto;
import cn.xuezhao.acceptance.people.Student;
import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The Guangdong manual under the same code: the last four of the document number, payment before
 * the photo, submission and confirmation by the student.
 */
@Order(Turn.IN_REAL_TIME)
class GuangdongStudentCompletesCollectionJourney {

  private static final String TENANT = "guangdong";
  private static final String BATCH = "GZ7K2";
  private static final Color LIGHT_BLUE = new Color(100, 197, 255);

  private final SchoolRecord record =
      new SchoolRecord("岭南示例职业学院", "2027000001", "张小岚", "440106200402290023");

  @Test
  void paysFirstAndConfirmsTheStandardPhoto() {
    Student student = Student.of(TENANT);
    student.logsIn().succeeded();
    student.agreesToEverythingAsked();
    student.sharesPhone().succeeded();
    String orderId = opensOrder(student, verifies(student));
    pays(student, orderId);
    handsInAndSubmits(student, orderId);
    Reviewer reviewer = Reviewer.of(TENANT, "reviewer1");
    reviewer.decides(reviewer.takes(orderId), "approved", List.of()).succeeded();
    confirms(student, orderId);
  }

  /**
   * G-14, G-16: the feature code shows the batch; a wrong tail is named, the right one verifies.
   */
  private String verifies(Student student) {
    assertThat(student.platform().get(student.path("batches/" + BATCH)).text("/windowState"))
        .isEqualTo("OPEN");
    byte[] code = student.collectionCodeOf(record);
    student.verifies(BATCH, "9999", code).wasRefused(422, "id-tail-mismatch");
    Answer verified = student.verifies(BATCH, "0023", code).succeeded();
    assertThat(verified.text("/record/studentNumber")).isEqualTo(record.studentNumber());
    return student
        .platform()
        .post(
            student.path("enrollments"), Map.of("verificationId", verified.text("/verificationId")))
        .succeeded()
        .text("/enrollmentId");
  }

  private static String opensOrder(Student student, String enrollmentId) {
    Answer order = student.opensOrder(enrollmentId).succeeded();
    assertThat(order.text("/nextStep")).as("G-18: the money comes first").isEqualTo("PAY");
    return order.text("/orderId");
  }

  private static void pays(Student student, String orderId) {
    assertThat(student.pays(orderId).text("/errMsg")).isEqualTo("requestPayment:ok");
    becomes(student, orderId, "PENDING_PHOTO", "UPLOAD_PHOTO");
  }

  /** G-19: upload, preview, confirm; only then the photo goes to review. */
  private static void handsInAndSubmits(Student student, String orderId) {
    Answer photo = student.handsIn(orderId, Portraits.passing()).succeeded();
    assertThat(photo.json().at("/accepted").asBoolean()).isTrue();
    becomes(student, orderId, "PENDING_PHOTO", "SUBMIT_PHOTO");
    student
        .platform()
        .post(
            student.path("orders/" + orderId + "/submissions"),
            Map.of("revision", photo.json().at("/revision").asInt()))
        .succeeded();
    becomes(student, orderId, "PENDING_REVIEW", "WAIT_FOR_REVIEW");
  }

  /** G-24, G-26: the standard photo is looked at, confirmed, and the student's. */
  private static void confirms(Student student, String orderId) {
    JsonNode order = becomes(student, orderId, "APPROVED", "CONFIRM_STANDARD_PHOTO");
    assertThat(order.at("/confirmBy").asString("")).as("G-27: or by deadline").isNotEmpty();
    byte[] photo =
        student.platform().get(student.path("photos/" + orderId + "/standard")).succeeded().bytes();
    StandardPhoto.of(photo).meetsTheStandard(LIGHT_BLUE);
    student
        .platform()
        .post(student.path("orders/" + orderId + "/confirmations"), Map.of())
        .succeeded();
    becomes(student, orderId, "RETURNED", "SAVE_STANDARD_PHOTO");
  }

  private static JsonNode becomes(Student student, String orderId, String status, String nextStep) {
    Awaitility.await("order becomes %s, next %s".formatted(status, nextStep))
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(
            () -> {
              JsonNode order = student.looksAt(orderId).succeeded().json();
              assertThat(order.at("/publicStatus").asString()).isEqualTo(status);
              assertThat(order.at("/nextStep").asString("")).isEqualTo(nextStep);
            });
    return student.looksAt(orderId).json();
  }
}
