package cn.xuezhao.batch.publication;

import static cn.xuezhao.batch.BatchApi.json;
import static cn.xuezhao.batch.BatchApi.plan;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.batch.BatchApi;
import cn.xuezhao.batch.BatchServiceTest;
import cn.xuezhao.kit.test.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@BatchServiceTest
class BatchesApiTests {

  private static final String BATCHES = "/api/liaoning/batches";
  private static int schools;

  @Autowired MockMvcTester http;
  @Autowired TestEvents events;

  private BatchApi operator;
  private BatchApi student;
  private String institution;
  private String school;

  @BeforeEach
  void registerSchool() {
    operator = BatchApi.operator(http);
    student = BatchApi.student(http);
    school = "批次测试学院" + ++schools;
    institution = operator.institution(school);
  }

  @Test
  void plansWithIssuedCodeAndTheCentresUsualTerms() {
    JsonNode batch = operator.batch(institution);

    assertThat(batch.at("/code").asString()).matches("[2-9A-HJKMNP-Z]{5}");
    assertThat(batch.at("/priceInFen").asLong()).isEqualTo(2_000);
    assertThat(batch.at("/payer").asString()).isEqualTo("student");
    assertThat(batch.at("/state").asString()).isEqualTo("draft");
    assertThat(batch.at("/type").asString()).isEqualTo("collection-code-online");
    assertThat(batch.at("/closesAt").asString()).isEqualTo("2026-12-02T16:00:00Z");
  }

  @Test
  void draftDoesNotExistForStudentsAndOtherSchools() {
    JsonNode batch = operator.batch(institution);
    String byId = BATCHES + "/" + batch.at("/batchId").asString();

    isProblem(student.get(BATCHES + "/" + batch.at("/code").asString()), 404, "batch-unknown");
    isProblem(student.get(byId), 404, "not-found");
    isProblem(BatchApi.reviewer(http).get(byId), 404, "not-found");
    isProblem(BatchApi.registrar(http, "ins_other").get(byId), 404, "not-found");
    assertThat(BatchApi.registrar(http, institution).get(byId)).hasStatusOk();
  }

  @Test
  void studentFindsThePublishedBatchHoweverTheCodeIsTyped() {
    String code = "0K1" + letters();
    String id = publish(plan(institution, code));

    for (String typed : new String[] {code, code.toLowerCase(), "OK" + "l" + code.substring(3)}) {
      JsonNode batch = json(student.get(BATCHES + "/" + typed));
      assertThat(batch.at("/batchId").asString()).isEqualTo(id);
      assertThat(batch.at("/code").asString()).isEqualTo(code);
      assertThat(batch.at("/institution").asString()).isEqualTo(school);
      assertThat(batch.at("/windowState").asString()).isEqualTo("OPEN");
      assertThat(batch.has("expectedStudents")).isFalse();
    }
  }

  /** L-4, G-14: two schools may print codes that look alike; each finds its own batch. */
  @Test
  void codesThatLookTheSameAreFoundByTheExactCodeOnly() {
    String letters = letters();
    String one = publish(plan(institution, "0B1" + letters));
    String other = publish(plan(institution, "OBI" + letters));

    assertThat(found("０b1" + letters)).isEqualTo(one);
    assertThat(found("obi" + letters)).isEqualTo(other);
    isProblem(student.get(BATCHES + "/OB1" + letters), 404, "batch-unknown");
  }

  /** A look-alike of a draft leads nowhere else either. */
  @Test
  void exactCodeOfADraftDoesNotLeadToAnotherBatch() {
    String letters = letters();
    publish(plan(institution, "0C1" + letters));
    operator.post(BATCHES, plan(institution, "OC1" + letters));

    isProblem(student.get(BATCHES + "/OC1" + letters), 404, "batch-unknown");
  }

  @Test
  void sameCodeTwiceIsTaken() {
    String letters = letters();
    operator.post(BATCHES, plan(institution, "0B1" + letters));

    isProblem(operator.post(BATCHES, plan(institution, "0b１" + letters)), 409, "batch-code-taken");
  }

  /** L-B: 12.02 24:00:00 is the instant after the 2nd; G-8: seven working days from there. */
  @Test
  void tellsEverybodyWhatFollowsTheEnd() {
    String id = publish(plan(institution, "END" + letters()));
    JsonNode batch = json(operator.get(BATCHES + "/" + id));

    assertThat(batch.at("/closesAt").asString()).isEqualTo("2026-12-02T16:00:00Z");
    assertThat(batch.at("/resubmissionEndsAt").asString()).isEqualTo("2026-12-04T16:00:00Z");
    assertThat(batch.at("/handoffDueAt").asString()).isEqualTo("2026-12-11T16:00:00Z");
    assertThat(json(student.get(BATCHES + "/" + batch.at("/code").asString())).at("/handoffDueAt"))
        .isEqualTo(batch.at("/handoffDueAt"));
  }

  /** G-8 is a promise; nobody gives one in days that nobody knows. */
  @Test
  void refusesWindowsWhoseHandoffLiesInAnUnknownYear() {
    MvcTestResult planned =
        operator.post(BATCHES, plan(institution, null).replace("2026-12-02", "2098-12-30"));
    isProblem(planned, 422, "calendar-year-unknown");
    assertThat(json(planned).at("/year").asInt()).isEqualTo(2098);

    String id = publish(plan(institution, "CAL" + letters()));
    isProblem(
        operator.post(
            BATCHES + "/" + id + "/extensions", "{\"closesAt\": \"2098-12-01 24:00:00\"}"),
        422,
        "calendar-year-unknown");
  }

  /** L-B: 学校支付. What costs nothing is the school's to pay, because nobody can pay 0. */
  @Test
  void saysWhoPays() {
    JsonNode batch = json(operator.post(BATCHES, planWith("\"priceInFen\": 0")));

    assertThat(batch.at("/payer").asString()).isEqualTo("institution");
    assertThat(batch.at("/priceInFen").asLong()).isZero();
    isProblem(
        operator.post(BATCHES, planWith("\"priceInFen\": 0, \"payer\": \"student\"")),
        400,
        "invalid-fields");
  }

  /** Roster mode NONE: everything comes from the collection code, so nothing is missing. */
  @Test
  void batchWithoutRosterIsPublishedWithoutOne() {
    JsonNode batch = json(operator.post(BATCHES, planWith("\"rosterMode\": \"NONE\"")));
    String id = batch.at("/batchId").asString();

    assertThat(batch.at("/rosterMode").asString()).isEqualTo("NONE");
    isProblem(operator.importRoster(id, "学号,姓名\n1001,王一\n", false), 422, "roster-not-kept");
    assertThat(operator.post(BATCHES + "/" + id + "/publications", "")).hasStatusOk();
  }

  @Test
  void rosterModeIsFixedOnceARosterIsThere() {
    String id = operator.batch(institution).at("/batchId").asString();
    operator.importRoster(id, "学号,姓名\n1001,王一\n", false);
    String terms =
        """
        {"displayName": "辽宁科技学院25毕业", "opensAt": "2026-11-26 00:00:00",
         "closesAt": "2026-12-02 24:00:00", "expectedStudents": 12, "rosterMode": "STUDENT_NUMBER"}\
        """;

    isProblem(operator.put(BATCHES + "/" + id, terms), 400, "invalid-fields");
  }

  private String planWith(String members) {
    return plan(institution, null)
        .replace("\"expectedStudents\"", members + ", \"expectedStudents\"");
  }

  private String found(String typed) {
    return json(student.get(BATCHES + "/" + typed)).at("/batchId").asString();
  }

  @Test
  void saysWhatIsMissingBeforeStudentsComeIn() {
    String id = operator.batch(institution).at("/batchId").asString();
    MvcTestResult refused = operator.post(BATCHES + "/" + id + "/publications", "");

    isProblem(refused, 422, "batch-not-publishable");
    assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/roster");
  }

  @Test
  void tellsTheWorldOnceThatABatchIsPublished() {
    String id = publish(plan(institution, "PUB" + letters()));
    operator.post(BATCHES + "/" + id + "/publications", "");

    events.awaitSaid("batch.published", id);
    assertThat(events.said("batch.published", id)).hasSize(1);
    JsonNode seen = json(BatchApi.service(http).get("/internal/liaoning/batches/" + id));
    assertThat(seen.at("/revision").asInt()).isEqualTo(1);
    assertThat(seen.at("/institutionId").asString()).isEqualTo(institution);
    assertThat(seen.at("/expectedStudents").asInt()).isEqualTo(4894);
  }

  @Test
  void extensionIsToldAsANewRevision() {
    String id = publish(plan(institution, "EXT" + letters()));
    MvcTestResult extended =
        operator.post(
            BATCHES + "/" + id + "/extensions", "{\"closesAt\": \"2026-12-05 24:00:00\"}");

    assertThat(json(extended).at("/closesAt").asString()).isEqualTo("2026-12-05T16:00:00Z");
    assertThat(json(extended).at("/revision").asInt()).isEqualTo(2);
    isProblem(
        operator.post(
            BATCHES + "/" + id + "/extensions", "{\"closesAt\": \"2026-12-01 24:00:00\"}"),
        400,
        "invalid-fields");
  }

  @Test
  void draftIsAmendedAndPublishedTermsAreNot() {
    String id = operator.batch(institution).at("/batchId").asString();
    String terms =
        """
        {"displayName": "辽宁科技学院25毕业", "opensAt": "2026-11-26 00:00:00", "payer": "institution",
         "closesAt": "2026-12-02 24:00:00", "expectedStudents": 12, "priceInFen": 0}\
        """;

    JsonNode amended = json(operator.put(BATCHES + "/" + id, terms));
    assertThat(amended.at("/displayName").asString()).isEqualTo("辽宁科技学院25毕业");
    assertThat(amended.at("/payer").asString()).isEqualTo("institution");
    operator.importRoster(id, "学号,姓名\n1001,王一\n", false);
    operator.post(BATCHES + "/" + id + "/publications", "");
    isProblem(operator.put(BATCHES + "/" + id, terms), 409, "batch-already-published");
  }

  @Test
  void refusesBrokenPlans() {
    isProblem(operator.post(BATCHES, plan("ins_none", null)), 422, "institution-unknown");
    isProblem(operator.post(BATCHES, plan(institution, "批次")), 400, "invalid-fields");
    isProblem(
        operator.post(BATCHES, plan(institution, null).replace("2026-12-02", "2023-12-02")),
        400,
        "invalid-fields");
    isProblem(
        operator.post(BATCHES, plan(institution, null).replace("24:00:00", "soon")),
        400,
        "invalid-fields");
    isProblem(
        operator.post(BATCHES, "{\"institutionId\": \"%s\"}".formatted(institution)),
        400,
        "invalid-fields");
    isProblem(
        operator.post(BATCHES, plan(institution, null).replace("terms", "surprise")),
        400,
        "unknown-property");
  }

  @Test
  void onlyOperatorsPlanAndOnlyServicesLookInside() {
    isProblem(student.post(BATCHES, plan(institution, null)), 403, "forbidden");
    isProblem(
        BatchApi.registrar(http, institution).post(BATCHES, plan(institution, null)),
        403,
        "forbidden");
    isProblem(operator.get("/internal/liaoning/batches/bat_1"), 403, "forbidden");
    isProblem(BatchApi.service(http).get("/internal/liaoning/batches/bat_1"), 404, "not-found");
    isProblem(student.get("/api/liaoning/institutions"), 403, "forbidden");
    assertThat(json(operator.get("/api/liaoning/institutions")).toString()).contains(school);
  }

  @Test
  void unknownCodeIsAProblemOfItsOwn() {
    isProblem(student.get(BATCHES + "/ZZZZZ"), 404, "batch-unknown");
    isProblem(student.get(BATCHES + "/$ne"), 404, "batch-unknown");
  }

  private String publish(String plan) {
    String id = json(operator.post(BATCHES, plan)).at("/batchId").asString();
    operator.importRoster(id, "学号,姓名\n1001,王一\n", false);
    assertThat(operator.post(BATCHES + "/" + id + "/publications", "")).hasStatusOk();
    return id;
  }

  /** Four letters nobody else in this run uses and no two of which look alike. */
  private static String letters() {
    return "X" + Integer.toString(1_000 + schools).replaceAll("[01]", "Z");
  }

  private static void isProblem(MvcTestResult result, int status, String slug) {
    assertThat(result).hasStatus(status);
    assertThat(json(result).at("/type").asString()).isEqualTo("/problems/" + slug);
  }
}
