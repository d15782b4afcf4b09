package cn.xuezhao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What the collection code hides comes from the roster, and without one from the student. */
class RosterModeTests extends IdentityApi {

  /** L-6, L-7: the school's roster holds the names. */
  @Test
  void aFullRosterSuppliesWhatTheCodeHides() {
    JsonNode record = record(liaoning().consents().verify("0G1XC", Phone.code(student())));

    assertThat(record.get("name").asString()).isEqualTo("李小明");
    assertThat(record.get("nameUnverified").asBoolean()).isFalse();
    assertThat(record.get("verifiedBy").asString()).isEqualTo("machine");
  }

  /** Since 2022 a roster may have student numbers and nothing else. */
  @Test
  void aRosterOfStudentNumbersLeavesTheNameAsTheCodeShowsIt() {
    JsonNode record =
        record(liaoning().consents().verify(Neighbors.STUDENT_NUMBERS, Phone.code(student())));

    assertThat(record.get("name").asString()).isEqualTo("李*明");
    assertThat(record.get("nameUnverified").asBoolean()).isFalse();
    assertThat(record.get("level").asString()).isEqualTo("本科");
    assertProblem(
        liaoning().consents().verify(Neighbors.STUDENT_NUMBERS, Phone.code(stranger())),
        422,
        "student-not-on-roster");
  }

  @Test
  void withoutARosterTheStudentTypesTheName() {
    Neighbors.Student student = stranger();
    byte[] code = Phone.code(student);
    Phone phone = liaoning().consents();
    JsonNode required =
        assertProblem(phone.verify(Neighbors.NO_ROSTER, code), 422, "name-required");
    assertThat(required.get("attemptsLeft").asInt()).as("no guess").isEqualTo(5);
    JsonNode wrong = assertProblem(named(phone, code, "王小明"), 422, "name-mismatch");
    assertThat(wrong.get("attemptsLeft").asInt()).isEqualTo(4);

    JsonNode record = record(named(phone, code, " 李 小明\u200b"));

    assertThat(record.get("name").asString()).isEqualTo("李 小明");
    assertThat(record.get("nameUnverified").asBoolean()).isTrue();
    assertThat(record.get("studentNumber").asString()).isEqualTo(student.studentNumber());
    assertThat(record.get("institution").asString()).isEqualTo(Neighbors.INSTITUTION);
    assertThat(record.get("year").asInt()).isEqualTo(2024);
  }

  @Test
  void withoutARosterACodeThatHidesNothingIsEnough() {
    byte[] code = Phone.code(stranger(), "none", Map.of("masked", false, "documentNumber", VALID));

    JsonNode record = record(liaoning().consents().verify(Neighbors.NO_ROSTER, code));

    assertThat(record.get("name").asString()).isEqualTo("李小明");
    assertThat(record.get("nameUnverified").asBoolean()).isFalse();
    assertThat(record.toString()).doesNotContain(VALID);
  }

  @Test
  void withoutARosterOnePlaceIsStillHeldOnce() {
    Neighbors.Student student = stranger();
    Phone first = liaoning().consents();
    confirm(first, verificationId(named(first, Phone.code(student), "李小明")));
    Phone second = liaoning().consents();
    String again = verificationId(named(second, Phone.code(student), "李小明"));

    assertProblem(
        second.post(
            "/enrollments",
            Map.of("verificationId", again, "phone", "13800138000", "email", "li@example.cn")),
        409,
        "student-already-bound");
  }

  /** A number that breaks the rule of its kind is CHSI's fault and no guess of the student's. */
  @Test
  void namesADocumentNumberThatCannotBeOne() {
    byte[] code =
        Phone.code(
            student(), "none", Map.of("masked", false, "documentNumber", "210101200301010017"));
    Phone phone = liaoning().consents();

    JsonNode problem = assertProblem(phone.verify("0G1XC", code), 422, "document-number-invalid");

    assertThat(problem.get("documentKind").asString()).isEqualTo("resident-id");
    assertThat(problem.get("detail").asString()).contains("GB 11643", "school");
    assertThat(problem.get("attemptsLeft").asInt()).isEqualTo(5);
  }

  /** G-16: where the code hides even the tail, the roster compares it, and else nobody can. */
  @Test
  void theRosterComparesATailThatTheCodeHides() {
    Neighbors.Student student = student();
    byte[] code =
        Phone.code(
            student, "none", Map.of("masked", false, "documentNumber", "2101**************"));
    Phone phone = guangdong().consents();

    assertProblem(phone.verify("GD5K7", "0000", code), 422, "id-tail-mismatch");
    assertThat(phone.verify("GD5K7", tail(student), code)).hasStatus(201);
    assertProblem(
        phone.verify(Neighbors.STUDENT_NUMBERS, tail(student), code),
        422,
        "document-number-hidden");
  }

  /** What people paste has another width, another case, and marks that cannot be seen. */
  @Test
  void aBatchCodeIsReadAsItIsTyped() {
    for (String typed : new String[] {"０ｇ１ｘｃ", " 0g1xc ", "0G1\u200bXC\ufeff", "0g1 xc"}) {
      assertThat(liaoning().consents().verify(typed, Phone.code(student())))
          .as(typed)
          .hasStatus(201);
    }
  }

  private static final String VALID = "210101200301010016";

  private static MvcTestResult named(Phone phone, byte[] code, String name) {
    return phone.send(
        "/verifications", Map.of("batchCode", Neighbors.NO_ROSTER, "name", name), code);
  }

  private static void confirm(Phone phone, String verificationId) {
    assertThat(
            phone.post(
                "/enrollments",
                Map.of(
                    "verificationId",
                    verificationId,
                    "phone",
                    "13800138000",
                    "email",
                    "li@example.cn")))
        .hasStatus(201);
  }

  private static JsonNode record(MvcTestResult answer) {
    assertThat(answer).as(String.valueOf(Phone.body(answer))).hasStatus(201);
    return Phone.body(answer).get("record");
  }
}
