package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Answer;
import cn.xuezhao.acceptance.people.BusinessTime;
import cn.xuezhao.acceptance.people.Mailbox;
import cn.xuezhao.acceptance.people.Portraits;
import cn.xuezhao.acceptance.people.Reviewer;
import cn.xuezhao.acceptance.people.SchoolRecord;
import cn.xuezhao.acceptance.people.StandardPhoto;
import cn.xuezhao.acceptance.people.Student;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The Liaoning manual from the first page to the last: from the batch code to the returned photo.
 * At every step the student is told what happens next.
 */
@Order(Turn.IN_REAL_TIME)
class LiaoningStudentCompletesCollectionJourney {

  private static final String TENANT = "liaoning";
  private static final String BATCH = "0G1XC";
  private static final Color LIGHT_BLUE = new Color(100, 197, 255);

  private final SchoolRecord record = SchoolRecord.liXiaoming();
  private final String email = "student-" + UUID.randomUUID() + "@example.org";

  @Test
  void liaoningStudentGetsTheStandardPhoto() throws IOException {
    Student student = Student.of(TENANT);
    signsIn(student);
    seesTheBatch(student);
    String enrollmentId = verifies(student);
    String orderId = opensOrder(student, enrollmentId);
    isToldWhatIsWrongWithAPhoto(student, orderId);
    handsInThePhoto(student, orderId);
    pays(student, orderId);
    Reviewer reviewer = Reviewer.of(TENANT, "reviewer1");
    JsonNode task = reviewer.takes(orderId);
    showsReviewersNoNames(task);
    reviewer.decides(task, "approved", List.of()).succeeded();
    byte[] photo = getsThePhotoBack(student, orderId);
    StandardPhoto.of(photo).meetsTheStandard(LIGHT_BLUE);
    assertThat(new Mailbox(email).awaitPhoto()).as("the mailed photo").isEqualTo(photo);
    wasToldEverything(student, orderId);
    keeps(photo);
  }

  /** L-3: follows the official account, agrees, gives the phone number. */
  private void signsIn(Student student) {
    student.logsIn().succeeded();
    student.agreesToEverythingAsked();
    assertThat(student.sharesPhone().succeeded().text("/maskedPhone")).isEqualTo("138****0000");
  }

  /** L-B: the student sees the school's batch before anything else. */
  private void seesTheBatch(Student student) {
    Answer batch = student.platform().get(student.path("batches/" + BATCH)).succeeded();
    assertThat(batch.text("/displayName")).isEqualTo("辽宁科技学院24毕业");
    assertThat(batch.json().at("/priceInFen").asLong()).isEqualTo(2000);
    assertThat(batch.text("/payer")).isEqualTo("student");
    assertThat(batch.text("/windowState")).isEqualTo("OPEN");
  }

  /** L-4, L-6 to L-8: batch code and collection code; the imported record; phone and e-mail. */
  private String verifies(Student student) {
    Answer verified = student.verifies(BATCH, student.collectionCodeOf(record)).succeeded();
    assertThat(verified.text("/record/name")).isEqualTo("李晓明");
    assertThat(verified.text("/record/studentNumber")).isEqualTo("2024000001");
    assertThat(verified.text("/record/institution")).isEqualTo("辽宁科技学院");
    Answer enrolled =
        student.confirmsData(verified.text("/verificationId"), "13800000000", email).succeeded();
    return enrolled.text("/enrollmentId");
  }

  private String opensOrder(Student student, String enrollmentId) {
    Answer order = student.opensOrder(enrollmentId).succeeded();
    assertThat(order.json().at("/amountInFen").asLong()).isEqualTo(2000);
    assertThat(order.text("/nextStep")).as("L-11: then the photo page").isEqualTo("UPLOAD_PHOTO");
    return order.text("/orderId");
  }

  /** L-13: a failed photo says what to do, blocks the payment, and costs nothing. */
  private static void isToldWhatIsWrongWithAPhoto(Student student, String orderId) {
    finds(student.handsIn(orderId, Portraits.tilted()), "head-roll");
    finds(student.handsIn(orderId, Portraits.withTwoFaces()), "face-several");
    finds(student.handsIn(orderId, Portraits.withoutFace()), "face-missing");
    byte[] half = Arrays.copyOf(Portraits.passing(), 60_000);
    student.handsIn(orderId, half).wasRefused(422, "photo-truncated");
    student
        .handsIn(orderId, "no picture".getBytes(StandardCharsets.UTF_8))
        .wasRefused(422, "photo-not-an-image");
    assertThat(student.looksAt(orderId).succeeded().text("/nextStep")).isEqualTo("UPLOAD_PHOTO");
  }

  private static void finds(Answer screened, String rule) {
    JsonNode result = screened.succeeded().json();
    assertThat(result.at("/accepted").asBoolean()).as("accepted despite %s", rule).isFalse();
    assertThat(result.at("/findings").toString()).contains(rule);
  }

  /** L-12, L-13: the automatic screening comes before the payment. */
  private void handsInThePhoto(Student student, String orderId) {
    Answer screened = student.handsIn(orderId, Portraits.passing()).succeeded();
    assertThat(screened.json().at("/accepted").asBoolean())
        .as("findings: %s", screened.json().at("/findings"))
        .isTrue();
    becomes(student, orderId, "PENDING_PAYMENT", "PAY");
  }

  /** L-15 to L-17: screened, paid, then manual review with a promise. */
  private void pays(Student student, String orderId) {
    assertThat(student.pays(orderId).text("/errMsg")).isEqualTo("requestPayment:ok");
    JsonNode order = becomes(student, orderId, "PENDING_REVIEW", "WAIT_FOR_REVIEW");
    Instant promise = Instant.parse(order.at("/dueAt").asString());
    assertThat(promise)
        .as("1-3 days (L-17)")
        .isBetween(
            BusinessTime.now().plus(Duration.ofDays(2)),
            BusinessTime.now().plus(Duration.ofDays(4)));
  }

  private static void showsReviewersNoNames(JsonNode task) {
    assertThat(task.toString()).doesNotContain("李晓明", "2024000001", "210101");
  }

  /** L-18, L-25, L-27: the final photo can be saved once it is returned. */
  private byte[] getsThePhotoBack(Student student, String orderId) {
    becomes(student, orderId, "RETURNED", "SAVE_STANDARD_PHOTO");
    JsonNode approved =
        student.platform().get(student.path("orders?tab=approved")).succeeded().json();
    assertThat(approved.toString()).as("the tab 已审核").contains(orderId);
    return student
        .platform()
        .get(student.path("photos/" + orderId + "/standard"))
        .succeeded()
        .bytes();
  }

  /** L-16, L-23, L-26: each change is pushed, and stands in the inbox. */
  private void wasToldEverything(Student student, String orderId) {
    Awaitility.await("messages in WeChat")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              String weChat = student.weChatMessages().toString();
              assertThat(weChat).contains("待审核").contains("已回传");
              assertThat(student.inbox().toString()).contains(orderId).contains("已回传");
            });
  }

  private JsonNode becomes(Student student, String orderId, String status, String nextStep) {
    Awaitility.await("order becomes " + status)
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(
            () ->
                assertThat(student.looksAt(orderId).succeeded().text("/publicStatus"))
                    .isEqualTo(status));
    JsonNode order = student.looksAt(orderId).json();
    assertThat(order.at("/nextStep").asString("")).isEqualTo(nextStep);
    return order;
  }

  /** For looking at it at full size. */
  private static void keeps(byte[] photo) throws IOException {
    Path file = Path.of("target/journey/standard-photo.jpg");
    Files.createDirectories(file.getParent());
    Files.write(file, photo);
  }
}
