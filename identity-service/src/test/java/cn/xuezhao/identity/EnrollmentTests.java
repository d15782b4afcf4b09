package cn.xuezhao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestPlatform;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EnrollmentTests extends IdentityApi {

  private static final String PHONE = "13800138000";
  private static final String EMAIL = "li.ming@example.cn";

  @Autowired MongoClient mongo;

  @Test
  void aConfirmedRecordTakesPartInTheBatch() {
    Neighbors.Student student = student();
    Phone phone = liaoning().consents();
    String verificationId = verified(phone, student);

    MvcTestResult answer = phone.post("/enrollments", confirmation(verificationId));

    assertThat(answer).hasStatus(201);
    String id = Phone.body(answer).get("enrollmentId").asString();
    assertThat(Phone.body(answer).get("batchId").asString()).isEqualTo("bat_0g1xc");
    JsonNode event = JsonMapper.shared().readTree(events.awaitSaid("identity.verified", id).data());
    assertThat(event.get("studentId").asString()).isEqualTo(phone.studentId());
    assertThat(event.propertyNames())
        .containsExactlyInAnyOrder("enrollmentId", "studentId", "batchId", "verifiedAt");
    JsonNode shown = Phone.body(phone.get("/enrollments/" + id));
    assertThat(shown.get("maskedPhone").asString()).isEqualTo("138****8000");
    assertThat(shown.get("maskedEmail").asString()).isEqualTo("l***@example.cn");
    assertThat(shown.get("record").get("name").asString()).isEqualTo("李小明");
    assertProblem(liaoning().get("/enrollments/" + id), 404, "not-found");
    assertThat(
            Phone.body(phone.get("/verifications/" + verificationId))
                .get("enrollmentId")
                .asString())
        .isEqualTo(id);
  }

  @Test
  void aRepeatedConfirmationIsTheSameEnrollment() {
    Phone phone = liaoning().consents();
    String verificationId = verified(phone, student());
    String first =
        Phone.body(phone.post("/enrollments", confirmation(verificationId)))
            .get("enrollmentId")
            .asString();

    MvcTestResult again = phone.post("/enrollments", confirmation(verificationId));
    Map<String, Object> otherPhone = new HashMap<>(confirmation(verificationId));
    otherPhone.put("phone", "13900139000");
    JsonNode used = assertProblem(phone.post("/enrollments", otherPhone), 409, "verification-used");

    assertThat(Phone.body(again).get("enrollmentId").asString()).isEqualTo(first);
    assertThat(used.get("enrollmentId").asString()).isEqualTo(first);
    assertThat(events.said("identity.verified", first)).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void onePlaceInABatchIsHeldOnce() {
    Neighbors.Student student = student();
    Phone phone = liaoning().consents();
    String first =
        Phone.body(phone.post("/enrollments", confirmation(verified(phone, student))))
            .get("enrollmentId")
            .asString();

    JsonNode exists =
        assertProblem(
            phone.post("/enrollments", confirmation(verified(phone, student))),
            409,
            "enrollment-exists");
    assertThat(exists.get("enrollmentId").asString()).isEqualTo(first);
    Phone thief = liaoning().consents();
    JsonNode bound =
        assertProblem(
            thief.post("/enrollments", confirmation(verified(thief, student))),
            409,
            "student-already-bound");
    assertThat(bound.toString()).doesNotContain(first);
  }

  @Test
  void importedDataCannotEvenBeNamed() {
    Phone phone = liaoning().consents();
    String verificationId = verified(phone, student());
    for (String imported : new String[] {"name", "studentNumber", "batchId", "record", "price"}) {
      Map<String, Object> request = new HashMap<>(confirmation(verificationId));
      request.put(imported, "x");
      JsonNode problem =
          assertProblem(phone.post("/enrollments", request), 400, "unknown-property");
      assertThat(problem.get("errors").get(0).get("pointer").asString()).isEqualTo("/" + imported);
    }
  }

  @Test
  void namesBothContactFieldsThatCannotBeUsed() {
    Phone phone = liaoning().consents();
    Map<String, Object> request =
        Map.of("verificationId", verified(phone, student()), "phone", "123", "email", "nobody");

    JsonNode problem = assertProblem(phone.post("/enrollments", request), 400, "invalid-fields");

    assertThat(problem.get("errors").valueStream().map(error -> error.get("pointer").asString()))
        .containsExactlyInAnyOrder("/phone", "/email");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ver_00000000000000000000000000", "x", "enr_1"})
  void aVerificationThatIsNotThereCannotBeConfirmed(String verificationId) {
    assertProblem(
        liaoning().consents().post("/enrollments", confirmation(verificationId)), 404, "not-found");
  }

  @Test
  void somebodyElsesVerificationCannotBeConfirmed() {
    Phone owner = liaoning().consents();
    String verificationId = verified(owner, student());
    assertProblem(liaoning().post("/enrollments", confirmation(verificationId)), 404, "not-found");
    owner.post("/enrollments", confirmation(verificationId));
    assertProblem(liaoning().post("/enrollments", confirmation(verificationId)), 404, "not-found");
  }

  @Test
  void anOldVerificationIsDoneAgain() {
    Phone phone = liaoning().consents();
    String verificationId = verified(phone, student());
    clock.turn(Duration.ofHours(2));

    assertProblem(
        phone.post("/enrollments", confirmation(verificationId)), 409, "verification-expired");
  }

  @Test
  void guangdongTakesThePhoneOfWeChatAndAsksNoEmailYet() {
    Neighbors.Student student = student();
    Phone phone = guangdong().consents();
    String tail = student.documentNumber().substring(14);
    String verificationId =
        Phone.body(phone.verify("GD5K7", tail, Phone.code(student)))
            .get("verificationId")
            .asString();
    JsonNode missing =
        assertProblem(
            phone.post("/enrollments", Map.of("verificationId", verificationId)),
            400,
            "invalid-fields");
    assertThat(missing.get("errors").get(0).get("pointer").asString()).isEqualTo("/phone");

    phone.post(
        "/me/phone", Map.of("code", Platform.wechat().phoneCode("guangdong", phone.userId())));
    MvcTestResult answer = phone.post("/enrollments", Map.of("verificationId", verificationId));

    assertThat(answer).hasStatus(201);
    String id = Phone.body(answer).get("enrollmentId").asString();
    assertThat(Phone.body(phone.get("/enrollments/" + id)).has("maskedEmail")).isFalse();
  }

  @Test
  void guangdongRefusesASecondPersonOnOneAccount() {
    Phone phone = guangdong().consents();
    Neighbors.Student first = student();
    String verificationId =
        Phone.body(phone.verify("GD5K7", first.documentNumber().substring(14), Phone.code(first)))
            .get("verificationId")
            .asString();
    phone.post("/enrollments", Map.of("verificationId", verificationId, "phone", PHONE));
    Neighbors.Student second = student();

    assertProblem(
        phone.verify("GD5K7", second.documentNumber().substring(14), Phone.code(second)),
        409,
        "account-bound-to-another-person");
  }

  @Test
  void guangdongLetsOnePersonAddASecondRecord() {
    Phone phone = guangdong().consents();
    Neighbors.Student bachelor = student();
    Neighbors.Student master =
        onRoster(
            new Neighbors.Student(
                "中山大学",
                stranger().studentNumber(),
                bachelor.name(),
                bachelor.documentNumber(),
                "硕士研究生"));
    for (Neighbors.Student student : new Neighbors.Student[] {bachelor, master}) {
      String verificationId =
          Phone.body(
                  phone.verify(
                      "GD5K7", student.documentNumber().substring(14), Phone.code(student)))
              .get("verificationId")
              .asString();
      assertThat(
              phone.post("/enrollments", Map.of("verificationId", verificationId, "phone", PHONE)))
          .hasStatus(201);
    }
  }

  @Test
  void liaoningOnlyNoticesASecondPerson() {
    Phone phone = liaoning().consents();
    phone.post("/enrollments", confirmation(verified(phone, student())));

    assertThat(phone.post("/enrollments", confirmation(verified(phone, student())))).hasStatus(201);
  }

  @Test
  void otherServicesAskAtTheMomentOfUse() {
    Neighbors.Student student = student();
    Phone phone = liaoning().consents();
    Platform.wechat()
        .post("/__sandbox/users/" + phone.userId() + "/follow", "{\"tenant\":\"liaoning\"}");
    String id = enrolled(phone, student);
    clock.turn(Duration.ofSeconds(6));

    JsonNode facts = Phone.body(internal("liaoning", "/enrollments/" + id));
    JsonNode contact = Phone.body(internal("liaoning", "/contacts/" + id));

    assertThat(facts.get("studentId").asString()).isEqualTo(phone.studentId());
    assertThat(facts.get("batchId").asString()).isEqualTo("bat_0g1xc");
    assertThat(contact.get("email").asString()).isEqualTo(EMAIL);
    assertThat(contact.get("name").asString()).isEqualTo("李小明");
    assertThat(contact.get("studentNumber").asString()).isEqualTo(student.studentNumber());
    assertThat(contact.get("openId").asString()).startsWith("o").hasSize(28);
    assertThat(contact.get("officialAccountOpenId").asString())
        .hasSize(28)
        .isNotEqualTo(contact.get("openId").asString());
  }

  @Test
  void nobodyButAServiceAsksForContacts() {
    Phone phone = liaoning().consents();
    String id = enrolled(phone, student());
    for (String token :
        new String[] {
          TestPlatform.issuers().student("liaoning", phone.studentId()),
          TestPlatform.issuers().staff("liaoning", "operator1", "operator")
        }) {
      assertProblem(
          http.get()
              .uri("/internal/liaoning/contacts/" + id)
              .header("Authorization", "Bearer " + token)
              .exchange(),
          403,
          "forbidden");
    }
    assertProblem(internal("guangdong", "/contacts/" + id), 404, "not-found");
  }

  @Test
  void storesNothingPersonalInClear() {
    Neighbors.Student student = student();
    Phone phone = liaoning().consents();
    enrolled(phone, student);
    StringBuilder stored = new StringBuilder();
    var database = mongo.getDatabase("xuezhao_identity_liaoning");
    for (String collection : database.listCollectionNames()) {
      database
          .getCollection(collection)
          .find()
          .forEach(document -> stored.append(document.toJson()));
    }

    assertThat(stored.toString())
        .contains("openSlot")
        .doesNotContain("小明", EMAIL, PHONE, student.documentNumber());
  }

  private String enrolled(Phone phone, Neighbors.Student student) {
    return Phone.body(phone.post("/enrollments", confirmation(verified(phone, student))))
        .get("enrollmentId")
        .asString();
  }

  private static String verified(Phone phone, Neighbors.Student student) {
    return Phone.body(phone.verify("0G1XC", Phone.code(student))).get("verificationId").asString();
  }

  private static Map<String, Object> confirmation(String verificationId) {
    return Map.of("verificationId", verificationId, "phone", PHONE, "email", EMAIL);
  }
}
