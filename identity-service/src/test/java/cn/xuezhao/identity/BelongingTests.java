package cn.xuezhao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** One account is one person and one person one account; records a person may have several. */
class BelongingTests extends IdentityApi {

  private static final String VALID = "210101200301010016";

  /** G-11, G-13: 添加学历 gives each record an enrollment of its own, and all of them are listed. */
  @Test
  void onePersonAddsASecondRecordInAnotherBatch() {
    Neighbors.Student bachelor = student();
    Neighbors.Student master = otherRecordOf(bachelor);
    Phone phone = guangdong().consents();
    String first = enroll(phone, "GD5K7", bachelor);
    String second = enroll(phone, Neighbors.OTHER_BATCH, master);

    JsonNode mine = Phone.body(phone.get("/enrollments"));

    assertThat(mine.valueStream().map(each -> each.get("enrollmentId").asString()))
        .containsExactly(first, second);
    assertThat(mine.get(1).get("record").get("studentNumber").asString())
        .isEqualTo(master.studentNumber());
    assertThat(Phone.body(guangdong().get("/enrollments"))).isEmpty();
  }

  /** Liaoning offers no 添加学历: several-enrollments is false there. */
  @Test
  void aFurtherEnrollmentIsRefusedWhereNoneIsOffered() {
    Neighbors.Student bachelor = student();
    Phone phone = liaoning().consents();
    String first = enroll(phone, "0G1XC", bachelor);

    JsonNode problem =
        assertProblem(
            phone.verify(Neighbors.OTHER_BATCH, Phone.code(otherRecordOf(bachelor))),
            422,
            "further-enrollment-not-offered");

    assertThat(problem.get("enrollmentId").asString()).isEqualTo(first);
  }

  /** G-10, enforced: nobody verifies with somebody else's WeChat account. */
  @Test
  void aSecondPersonIsRefusedOnAnAccount() {
    Phone phone = guangdong().consents();
    enroll(phone, "GD5K7", student());
    Neighbors.Student friend = student();

    assertProblem(
        phone.verify(Neighbors.OTHER_BATCH, tail(friend), Phone.code(friend)),
        409,
        "account-bound-to-another-person");
  }

  /** G-10, enforced: who is bound to one account is refused on another, in every batch. */
  @Test
  void aPersonIsRefusedOnASecondAccount() {
    Neighbors.Student student = student();
    enroll(guangdong().consents(), "GD5K7", student);
    Phone other = guangdong().consents();

    assertProblem(
        other.verify(Neighbors.OTHER_BATCH, tail(student), Phone.code(student)),
        409,
        "student-already-bound");
  }

  /** G-10: a whole document number tells a person also by another record. */
  @Test
  void aPersonIsRefusedOnASecondAccountByTheDocumentNumber() {
    Neighbors.Student bachelor =
        onRoster(
            new Neighbors.Student(
                Neighbors.INSTITUTION, stranger().studentNumber(), "赵一", VALID, "本科"));
    Neighbors.Student master = otherRecordOf(bachelor);
    Phone first = guangdong().consents();
    confirm(first, verificationId(first.verify("GD5K7", "0016", whole(bachelor))));

    assertProblem(
        guangdong().consents().verify(Neighbors.OTHER_BATCH, "0016", whole(master)),
        409,
        "student-already-bound");
  }

  /** G-10 in a centre that only warns: the answer says so and everything goes on. */
  @Test
  void aCentreThatWarnsSaysSoAndGoesOn() {
    Neighbors.Student owner = student();
    Neighbors.Student friend = student();
    Phone phone = liaoning().consents();
    MvcTestResult alone = phone.verify("0G1XC", Phone.code(owner));
    assertThat(Phone.body(alone).get("warnings")).isEmpty();
    confirm(phone, verificationId(alone));

    MvcTestResult verified = phone.verify(Neighbors.OTHER_BATCH, Phone.code(friend));
    assertThat(Phone.body(verified).get("warnings").get(0).asString())
        .isEqualTo("account-bound-to-another-person");
    JsonNode enrolled = confirm(phone, verificationId(verified));
    MvcTestResult elsewhere =
        liaoning().consents().verify(Neighbors.STUDENT_NUMBERS, Phone.code(owner));

    assertThat(enrolled.get("warnings").get(0).asString())
        .isEqualTo("account-bound-to-another-person");
    assertThat(Phone.body(elsewhere).get("warnings").get(0).asString())
        .isEqualTo("student-already-bound");
  }

  /** A lost phone: the school releases the student, who verifies again with another account. */
  @Test
  void aReleasedStudentVerifiesWithAnotherAccount() {
    Neighbors.Student student = student();
    Phone lost = liaoning().consents();
    String old = enroll(lost, "0G1XC", student);
    Phone found = liaoning().consents();
    String verificationId = verificationId(found.verify("0G1XC", Phone.code(student)));
    assertProblem(
        found.post("/enrollments", confirmation(verificationId)), 409, "student-already-bound");

    MvcTestResult released = release(registrar(), old, "lost-phone");

    assertThat(released).hasStatus(201);
    assertThat(Phone.body(released).get("state").asString()).isEqualTo("released");
    assertThat(Phone.body(released).get("releasedBy").asString()).isEqualTo("registrar1");
    assertProblem(lost.get("/enrollments/" + old), 404, "not-found");
    assertThat(Phone.body(lost.get("/enrollments"))).isEmpty();
    assertProblem(internal("liaoning", "/contacts/" + old), 404, "not-found");
    String fresh = confirm(found, verificationId).get("enrollmentId").asString();
    JsonNode facts = Phone.body(internal("liaoning", "/enrollments/" + old));
    assertThat(facts.get("state").asString()).isEqualTo("released");
    assertThat(facts.get("replacedBy").asString()).isEqualTo(fresh);
    assertThat(Phone.body(internal("liaoning", "/contacts/" + old)).get("openId"))
        .as("messages about what was begun before go to the new account")
        .isEqualTo(Phone.body(internal("liaoning", "/contacts/" + fresh)).get("openId"));
  }

  /** A wrong account: its owner can verify there afterwards, also where G-10 is enforced. */
  @Test
  void aReleaseFreesTheAccountForItsOwner() {
    Neighbors.Student borrower = student();
    Neighbors.Student owner = student();
    Phone phone = liaoning().consents();
    String wrong = enroll(phone, "0G1XC", borrower);

    assertThat(release(operator(), wrong, "wrong-account")).hasStatus(201);
    assertThat(release(operator(), wrong, "wrong-account")).as("repeated").hasStatus(201);

    assertThat(Phone.body(phone.verify("0G1XC", Phone.code(owner))).get("warnings")).isEmpty();
  }

  /** The order has the old enrollment, its data ends with it on the new account too. */
  @Test
  void theRetentionOfAReleasedPlaceEndsOnBothAccounts() {
    Neighbors.Student student = student();
    String old = enroll(liaoning().consents(), "0G1XC", student);
    release(registrar(), old, "lost-phone");
    Phone found = liaoning().consents();
    String fresh = enroll(found, "0G1XC", student);

    events.deliver(
        "liaoning",
        "retention.ended",
        "ord_" + old,
        1,
        """
        {"orderId":"ord_1","enrollmentId":"%s","batchId":"bat_0g1xc",
         "endedAt":"2027-06-13T16:00:00Z"}
        """
            .formatted(old));

    for (String id : new String[] {old, fresh}) {
      assertThat(Phone.body(internal("liaoning", "/enrollments/" + id)).get("state").asString())
          .isEqualTo("erased");
    }
    assertThat(Phone.body(found.get("/enrollments"))).isEmpty();
  }

  @Test
  void onlyTheStudentsOwnSchoolReleases() {
    Neighbors.Student student = student();
    Phone phone = liaoning().consents();
    String id = enroll(phone, "0G1XC", student);

    assertProblem(release(registrarOfAnotherSchool(), id, "lost-phone"), 404, "not-found");
    assertProblem(
        phone.post("/enrollments/" + id + "/releases", Map.of("reason", "other")),
        403,
        "forbidden");
    assertProblem(release(registrar(), id, "because"), 400, "invalid-fields");
    assertProblem(release(registrar(), "enr_0", "lost-phone"), 404, "not-found");
    assertThat(Phone.body(phone.get("/enrollments"))).hasSize(1);
  }

  @Test
  void theSchoolFindsTheEnrollmentByTheStudentNumber() {
    Neighbors.Student student = student();
    String id = enroll(liaoning().consents(), "0G1XC", student);
    Map<String, String> lookup =
        Map.of("batchId", "bat_0g1xc", "studentNumber", student.studentNumber());

    JsonNode found =
        Phone.body(staff(registrar(), HttpMethod.POST, "/enrollments/lookups", lookup));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("enrollmentId").asString()).isEqualTo(id);
    assertThat(found.get(0).get("state").asString()).isEqualTo("open");
    assertProblem(
        staff(registrarOfAnotherSchool(), HttpMethod.POST, "/enrollments/lookups", lookup),
        404,
        "not-found");
  }

  private MvcTestResult release(String token, String id, String reason) {
    return staff(
        token,
        HttpMethod.POST,
        "/enrollments/" + id + "/releases",
        Map.of("reason", reason, "note", "李小明 lost it on the bus"));
  }

  private static Neighbors.Student otherRecordOf(Neighbors.Student student) {
    return onRoster(
        new Neighbors.Student(
            student.institution(),
            stranger().studentNumber(),
            student.name(),
            student.documentNumber(),
            "硕士研究生"));
  }

  private static byte[] whole(Neighbors.Student student) {
    return Phone.code(student, "none", Map.of("masked", false));
  }

  private static String enroll(Phone phone, String batchCode, Neighbors.Student student) {
    String id = verificationId(phone.verify(batchCode, tail(student), Phone.code(student)));
    return confirm(phone, id).get("enrollmentId").asString();
  }

  private static JsonNode confirm(Phone phone, String verificationId) {
    MvcTestResult answer = phone.post("/enrollments", confirmation(verificationId));
    assertThat(answer).as(String.valueOf(Phone.body(answer))).hasStatus(201);
    return Phone.body(answer);
  }

  private static Map<String, Object> confirmation(String verificationId) {
    return Map.of(
        "verificationId", verificationId, "phone", "13800138000", "email", "li@example.cn");
  }
}
