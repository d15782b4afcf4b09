package cn.xuezhao.batch.publication;

import static cn.xuezhao.batch.BatchApi.json;
import static cn.xuezhao.batch.BatchApi.plan;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.batch.BatchApi;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
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
    assertThat(batch.at("/closesAt").asString()).isEqualTo("2099-12-02T16:00:00Z");
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

  @Test
  void codeThatLooksTheSameIsTaken() {
    String letters = letters();
    operator.post(BATCHES, plan(institution, "0B1" + letters));

    isProblem(operator.post(BATCHES, plan(institution, "ObI" + letters)), 409, "batch-code-taken");
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
            BATCHES + "/" + id + "/extensions", "{\"closesAt\": \"2099-12-05 24:00:00\"}");

    assertThat(json(extended).at("/closesAt").asString()).isEqualTo("2099-12-05T16:00:00Z");
    assertThat(json(extended).at("/revision").asInt()).isEqualTo(2);
    isProblem(
        operator.post(
            BATCHES + "/" + id + "/extensions", "{\"closesAt\": \"2099-12-01 24:00:00\"}"),
        400,
        "invalid-fields");
  }

  @Test
  void draftIsAmendedAndPublishedTermsAreNot() {
    String id = operator.batch(institution).at("/batchId").asString();
    String terms =
        """
        {"displayName": "辽宁科技学院25毕业", "opensAt": "2025-11-26 00:00:00", "payer": "institution",
         "closesAt": "2099-12-02 24:00:00", "expectedStudents": 12, "priceInFen": 0}\
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
        operator.post(BATCHES, plan(institution, null).replace("2099-12-02", "2023-12-02")),
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
