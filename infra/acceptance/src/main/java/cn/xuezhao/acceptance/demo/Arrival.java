package cn.xuezhao.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Answer;
import cn.xuezhao.acceptance.people.SchoolRecord;
import cn.xuezhao.acceptance.people.Student;
import java.util.Map;
import java.util.function.Supplier;

/** From the QR code to the order: signing in, verifying, confirming the data. */
final class Arrival {

  private static final String PHONE = "13800000000";
  private static final int FRESH_CODES = 5;

  private final Traveler traveler;
  private final Student student;

  Arrival(Traveler traveler) {
    this.traveler = traveler;
    this.student = traveler.student();
  }

  void play() {
    traveler.takes(Step.SIGN_IN, this::signsIn);
    String[] enrollment = new String[1];
    traveler.takes(Step.VERIFY, () -> enrollment[0] = verifies());
    traveler.enrolled(enrollment[0]);
    traveler.takes(Step.OPEN_ORDER, this::opensOrder);
  }

  private void signsIn() {
    withFreshCodes(student::logsIn, "login-code-invalid");
    student.agreesToEverythingAsked();
    if (traveler.manual().phoneFromWeChat()) {
      withFreshCodes(student::sharesPhone, "phone-code-invalid");
    }
  }

  /** A code of WeChat is good for one use, even when the answer to that use was lost. */
  private void withFreshCodes(Supplier<Answer> action, String usedUp) {
    Answer answer = action.get();
    for (int i = 0; i < FRESH_CODES && answer.problem().equals(usedUp); i++) {
      assertThat(traveler.scene().options().expectsFaults()).as(usedUp).isTrue();
      answer = action.get();
    }
    answer.succeeded();
  }

  private String verifies() {
    SchoolRecord record = traveler.record();
    if (traveler.has(Twist.FORGED_CODE)) {
      verifiesWith(student.collectionCodeOf(record, "forged"), record.documentTail())
          .wasRefused(422, "code-forged");
      traveler.scene().tally().count("told: code-forged");
    }
    byte[] code = student.collectionCodeOf(record);
    if (traveler.has(Twist.WRONG_TAIL)) {
      verifiesWith(code, mistyped(record.documentTail())).wasRefused(422, "id-tail-mismatch");
      traveler.scene().tally().count("told: id-tail-mismatch");
    }
    Answer verified = verifiesWith(code, record.documentTail()).succeeded();
    assertThat(verified.text("/record/studentNumber")).isEqualTo(record.studentNumber());
    return confirms(verified.text("/verificationId"));
  }

  private Answer verifiesWith(byte[] code, String tail) {
    String batch = traveler.region().batchCode();
    return traveler.manual().idTail()
        ? student.verifies(batch, tail, code)
        : student.verifies(batch, code);
  }

  private String confirms(String verificationId) {
    Answer enrolled =
        traveler.manual().emailWhenConfirming()
            ? student.confirmsData(verificationId, PHONE, traveler.email())
            : student
                .platform()
                .post(student.path("enrollments"), Map.of("verificationId", verificationId));
    return enrolled.succeeded().text("/enrollmentId");
  }

  /** Also after a refund: the same enrollment, a new order. */
  void opensOrder() {
    Answer order = student.opensOrder(traveler.enrollmentId()).succeeded();
    assertThat(order.json().at("/amountInFen").asLong()).as("the price").isEqualTo(2000);
    assertThat(order.text("/nextStep"))
        .as("what comes first")
        .isEqualTo(traveler.manual().paysFirst() ? "PAY" : "UPLOAD_PHOTO");
    traveler.opened(order.text("/orderId"));
    traveler.scene().history().orderOpened(traveler.manual().tenant(), traveler.orderId());
  }

  private static String mistyped(String tail) {
    char first = tail.charAt(0);
    return (first == '0' ? '1' : '0') + tail.substring(1);
  }
}
