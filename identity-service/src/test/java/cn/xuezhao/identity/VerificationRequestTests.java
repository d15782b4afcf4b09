package cn.xuezhao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The payload of a collection code is not public: what no machine reads goes to a person. */
class VerificationRequestTests extends IdentityApi {

  @Autowired MongoClient mongo;

  @Test
  void aPersonVerifiesWhomTheMachineCannot() {
    Neighbors.Student student = student();
    Phone phone = liaoning().consents();
    String id = requestId(ask(phone, student, "blurred"));
    assertThat(Phone.body(phone.get("/verification-requests/" + id)).get("status").asString())
        .isEqualTo("open");
    JsonNode seen = open(registrar(), id);
    assertThat(seen.get("studentNumber").asString()).isEqualTo(student.studentNumber());
    assertThat(seen.get("name").asString()).isEqualTo("李小明");
    assertThat(seen.get("reason").asString()).isEqualTo("code-unreadable");
    assertThat(seen.get("words").asString()).isEqualTo("手机打不开采集码");

    assertThat(decide(registrar(), id, "accepted", null)).hasStatus(201);

    JsonNode accepted = Phone.body(phone.get("/verification-requests/" + id));
    assertThat(accepted.get("status").asString()).isEqualTo("accepted");
    String verificationId = accepted.get("verificationId").asString();
    clock.turn(Duration.ofDays(3));
    JsonNode shown = Phone.body(phone.get("/verifications/" + verificationId));
    assertThat(shown.get("status").asString()).as("a person is slower").isEqualTo("verified");
    assertThat(shown.get("record").get("verifiedBy").asString()).isEqualTo("person");
    assertThat(shown.get("record").get("level").asString()).isEqualTo("本科");
    MvcTestResult enrolled = phone.post("/enrollments", confirmation(verificationId));
    assertThat(enrolled).as(String.valueOf(Phone.body(enrolled))).hasStatus(201);
    assertThat(openIds(registrar())).doesNotContain(id);
  }

  @Test
  void onePlaceIsHeldOnceHoweverItWasVerified() {
    Neighbors.Student student = student();
    Phone machine = liaoning().consents();
    String first = verificationId(machine.verify("0G1XC", Phone.code(student)));
    assertThat(machine.post("/enrollments", confirmation(first))).hasStatus(201);
    Phone person = liaoning().consents();
    String id = requestId(ask(person, student, "foreign"));
    decide(registrar(), id, "accepted", null);
    String second =
        Phone.body(person.get("/verification-requests/" + id)).get("verificationId").asString();

    assertProblem(person.post("/enrollments", confirmation(second)), 409, "student-already-bound");
  }

  @Test
  void aRefusalTellsTheStudentWhy() {
    Phone phone = liaoning().consents();
    String id = requestId(ask(phone, student(), "foreign"));
    assertProblem(decide(registrar(), id, "refused", " "), 400, "invalid-fields");

    assertThat(decide(registrar(), id, "refused", "请携带证件到教务处")).hasStatus(201);
    assertThat(decide(registrar(), id, "refused", "again")).as("repeated").hasStatus(201);

    JsonNode refused = Phone.body(phone.get("/verification-requests/" + id));
    assertThat(refused.get("status").asString()).isEqualTo("refused");
    assertThat(refused.get("note").asString()).isEqualTo("请携带证件到教务处");
    assertThat(refused.has("verificationId")).isFalse();
    assertProblem(decide(registrar(), id, "accepted", null), 409, "illegal-transition");
  }

  /** Whom the machine verifies, and who cheats, does not cost anybody's time. */
  @ParameterizedTest
  @CsvSource({
    "none, 409, verification-request-not-needed",
    "forged, 422, code-forged",
    "unknown, 422, code-unknown",
    "cut-off, 422, code-cut-off",
  })
  void aPersonIsNotAskedWhatTheMachineKnows(String fault, int status, String slug) {
    assertProblem(ask(liaoning().consents(), student(), fault), status, slug);
  }

  /** The human way is no way around the five tries. */
  @Test
  void askingIsATryLikeAnyOther() {
    Neighbors.Student victim = student();
    Phone guesser = liaoning().consents();
    for (int i = 0; i < 5; i++) {
      assertProblem(ask(guesser, victim, "forged"), 422, "code-forged");
    }
    assertProblem(ask(guesser, victim, "blurred"), 429, "verification-paused");
  }

  @Test
  void nobodyAsksTwiceAtOnce() {
    Neighbors.Student student = student();
    Phone phone = liaoning().consents();
    String id = requestId(ask(phone, student, "blurred"));

    JsonNode problem =
        assertProblem(ask(phone, student, "blurred"), 409, "verification-request-open");

    assertThat(problem.get("requestId").asString()).isEqualTo(id);
    decide(registrar(), id, "refused", "Ask again with a better picture.");
    assertThat(ask(phone, student, "blurred")).hasStatus(201);
  }

  @Test
  void whoHasAskedStaysUntilThereIsAnAnswer() {
    Phone phone = liaoning().consents();
    requestId(ask(phone, student(), "blurred"));

    assertProblem(phone.delete("/me"), 409, "verification-request-open");
  }

  @Test
  void staffSeeTheirOwnStudentsOnly() {
    Phone phone = liaoning().consents();
    String id = requestId(ask(phone, student(), "blurred"));

    assertThat(openIds(registrar())).contains(id);
    assertThat(openIds(operator())).contains(id);
    assertThat(openIds(registrarOfAnotherSchool())).isEmpty();
    assertProblem(decide(registrarOfAnotherSchool(), id, "accepted", null), 404, "not-found");
    assertProblem(liaoning().get("/verification-requests/" + id), 404, "not-found");
    assertProblem(phone.get("/verification-requests"), 403, "forbidden");
  }

  @Test
  void aPersonCannotLetInWhomTheRosterDoesNotKnow() {
    Phone phone = liaoning().consents();
    String id = requestId(ask(phone, stranger(), "blurred"));

    assertProblem(decide(registrar(), id, "accepted", null), 422, "student-not-on-roster");

    assertThat(Phone.body(phone.get("/verification-requests/" + id)).get("status").asString())
        .isEqualTo("open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"李*明", "<script>", "12"})
  void aNameThatCannotBeOneIsNotAskedAbout(String name) {
    Neighbors.Student student = student();
    Map<String, String> typed = typed(student);
    typed.put("name", name);

    assertProblem(
        liaoning().consents().send("/verification-requests", typed, Phone.code(student, "blurred")),
        400,
        "invalid-fields");
  }

  @Test
  void forgetsWhatWasTypedWhenNobodyAnswers() {
    Phone phone = liaoning().consents();
    String id = requestId(ask(phone, student(), "blurred"));
    assertThat(stored(id)).doesNotContain("小明", "手机打不开采集码");
    clock.turn(Duration.ofDays(14).plusMinutes(1));

    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(stored(id)).contains("expired-request"));

    assertThat(stored(id)).doesNotContain("typed");
  }

  private String stored(String id) {
    return mongo
        .getDatabase("xuezhao_identity_liaoning")
        .getCollection("verification-requests")
        .find(new Document("_id", id))
        .first()
        .toJson();
  }

  private JsonNode open(String token, String id) {
    return Phone.body(staff(token, HttpMethod.GET, "/verification-requests", Map.of()))
        .valueStream()
        .filter(request -> request.get("requestId").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> openIds(String token) {
    return Phone.body(staff(token, HttpMethod.GET, "/verification-requests", Map.of()))
        .valueStream()
        .map(request -> request.get("requestId").asString())
        .toList();
  }

  private MvcTestResult decide(
      String token, String id, String decision, @org.jspecify.annotations.Nullable String note) {
    Map<String, Object> body = new HashMap<>(Map.of("decision", decision));
    if (note != null) {
      body.put("note", note);
    }
    return staff(token, HttpMethod.POST, "/verification-requests/" + id + "/decisions", body);
  }

  private static MvcTestResult ask(Phone phone, Neighbors.Student student, String fault) {
    return phone.send("/verification-requests", typed(student), Phone.code(student, fault));
  }

  private static Map<String, String> typed(Neighbors.Student student) {
    return new HashMap<>(
        Map.of(
            "batchCode",
            "0G1XC",
            "studentNumber",
            student.studentNumber(),
            "name",
            student.name(),
            "reason",
            "手机打不开采集码"));
  }

  private static String requestId(MvcTestResult answer) {
    assertThat(answer).as(String.valueOf(Phone.body(answer))).hasStatus(201);
    return Phone.body(answer).get("requestId").asString();
  }

  private static Map<String, Object> confirmation(String verificationId) {
    return Map.of(
        "verificationId", verificationId, "phone", "13800138000", "email", "li@example.cn");
  }
}
