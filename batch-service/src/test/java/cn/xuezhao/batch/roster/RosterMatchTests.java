package cn.xuezhao.batch.roster;

import static cn.xuezhao.batch.BatchApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.batch.BatchApi;
import cn.xuezhao.batch.BatchServiceTest;
import cn.xuezhao.kit.test.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What identity-service is told about a collection code (L-6 to L-10). */
@BatchServiceTest
class RosterMatchTests {

  private static final String MATCHES = "/internal/liaoning/roster-matches";
  private static int schools;

  @Autowired MockMvcTester http;
  @Autowired TestClock clock;

  private final Map<String, String> question = new HashMap<>();
  private BatchApi operator;
  private String batch;
  private String school;

  @BeforeEach
  void publish() {
    operator = BatchApi.operator(http);
    school = "核验测试（学院）" + ++schools;
    JsonNode planned = operator.batch(operator.institution(school));
    batch = planned.at("/batchId").asString();
    operator.importRoster(
        batch,
        "学号,姓名,身份证号,层次,毕业年份\n"
            + "2024000001,李晓明,210101200301010016,本科,2024\n"
            + "2024000002,陈一,A123456(3),,\n",
        false);
    operator.post("/api/liaoning/batches/" + batch + "/publications", "");
    question.putAll(
        Map.of(
            "batchCode", planned.at("/code").asString(),
            "codeId", "code_1",
            "studentNumber", "2024000001",
            "institution", school,
            "maskedName", "李*明",
            "documentTail", "0016"));
  }

  @AfterEach
  void resetClock() {
    BatchServiceTest.Pinned.pin(clock);
  }

  @Test
  void givesTheSchoolsRecordWithTheNumberHidden() {
    JsonNode answer = json(ask());

    assertThat(answer.at("/batchId").asString()).isEqualTo(batch);
    assertThat(answer.at("/batchCode").asString()).isEqualTo(question.get("batchCode"));
    assertThat(answer.at("/displayName").asString()).isEqualTo("辽宁科技学院24毕业");
    assertThat(answer.at("/windowState").asString()).isEqualTo("OPEN");
    assertThat(answer.at("/rosterEntryId").asString()).startsWith("ros_");
    assertThat(answer.at("/record"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"name": "李晓明", "studentNumber": "2024000001", "institution": "%s",
                     "level": "本科", "year": 2024, "documentTail": "0016"}\
                    """
                        .formatted(school)));
  }

  @Test
  void takesWhatPeopleAndCodesWriteDifferently() {
    question.put("batchCode", " " + question.get("batchCode").toLowerCase() + " ");
    question.put("institution", school.replace("（", "(").replace("）", ")"));
    question.put("studentNumber", " 2024000001 ");
    question.remove("documentTail");

    assertThat(ask()).hasStatusOk();
  }

  @Test
  void takesTheTailBeforeTheBracket() {
    question.putAll(
        Map.of("studentNumber", "2024000002", "maskedName", "陈*", "documentTail", "3456"));

    assertThat(json(ask()).at("/record/documentTail").asString()).isEqualTo("6(3)");
  }

  @Test
  void namesTheFieldsThatDoNotMatch() {
    question.put("maskedName", "王*明");
    isProblem(ask(), 422, "roster-field-mismatch", "/name");
    question.put("documentTail", "0017");
    isProblem(ask(), 422, "roster-field-mismatch", "/name", "/documentTail");
    question.put("maskedName", "李*明");
    isProblem(ask(), 422, "roster-field-mismatch", "/documentTail");
    assertThat(json(ask()).toString()).doesNotContain("李晓明", "0016");
  }

  @Test
  void hasAProblemForEachReason() {
    isProblem(with("studentNumber", "2024999999"), 422, "student-not-on-roster");
    isProblem(with("institution", "别的学院"), 422, "institution-mismatch");
    isProblem(with("batchCode", "ZZZZZ"), 404, "batch-unknown");
    isProblem(with("batchCode", ""), 400, "invalid-fields");
  }

  /** Roster mode NONE: the roster is silent, and the collection code speaks. */
  @Test
  void batchWithoutRosterLeavesEverythingToTheCode() {
    JsonNode planned =
        json(
            operator.post(
                "/api/liaoning/batches",
                BatchApi.plan(operator.institution(school + "无名册"), null)
                    .replace(
                        "\"expectedStudents\"", "\"rosterMode\": \"NONE\", \"expectedStudents\"")));
    operator.post(
        "/api/liaoning/batches/" + planned.at("/batchId").asString() + "/publications", "");
    question.put("batchCode", planned.at("/code").asString());

    isProblem(ask(), 422, "institution-mismatch");
    JsonNode answer = json(with("institution", school + "无名册"));
    assertThat(answer.has("rosterEntryId")).isFalse();
    assertThat(answer.at("/record"))
        .isEqualTo(
            JsonMapper.shared().readTree("{\"institution\": \"%s\"}".formatted(school + "无名册")));
  }

  @Test
  void draftIsUnknown() {
    JsonNode draft = operator.batch(operator.institution(school + "草稿"));

    isProblem(with("batchCode", draft.at("/code").asString()), 404, "batch-unknown");
  }

  @Test
  void tellsWhenTheWindowIsNotOpen() {
    JsonNode later =
        json(
            operator.post(
                "/api/liaoning/batches",
                BatchApi.plan(operator.institution(school + "以后"), null)
                    .replace("2026-11-01", "2026-11-26")));
    String id = later.at("/batchId").asString();
    operator.importRoster(id, "学号,姓名\n1001,王一\n", false);
    operator.post("/api/liaoning/batches/" + id + "/publications", "");

    MvcTestResult early = with("batchCode", later.at("/code").asString());
    isProblem(early, 422, "batch-not-open-yet");
    assertThat(json(early).at("/opensAt").asString()).isEqualTo("2026-11-25T16:00:00Z");

    clock.turn(Duration.ofDays(30));
    MvcTestResult late = ask();
    isProblem(late, 422, "batch-window-closed");
    assertThat(json(late).at("/closesAt").asString()).isEqualTo("2026-12-02T16:00:00Z");
  }

  private MvcTestResult with(String member, String value) {
    Map<String, String> changed = new HashMap<>(question);
    changed.put(member, value);
    return ask(changed);
  }

  private MvcTestResult ask() {
    return ask(question);
  }

  private MvcTestResult ask(Map<String, String> members) {
    return BatchApi.service(http).post(MATCHES, JsonMapper.shared().writeValueAsString(members));
  }

  private static void isProblem(MvcTestResult result, int status, String slug, String... pointers) {
    assertThat(result).hasStatus(status);
    JsonNode problem = json(result);
    assertThat(problem.at("/type").asString()).isEqualTo("/problems/" + slug);
    if (pointers.length > 0) {
      assertThat(problem.at("/errors").valueStream().map(e -> e.at("/pointer").asString()))
          .containsExactly(pointers);
    }
  }
}
