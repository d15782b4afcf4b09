package cn.xuezhao.batch.roster;

import static cn.xuezhao.batch.BatchApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.batch.BatchApi;
import cn.xuezhao.batch.BatchServiceTest;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@BatchServiceTest
class RosterApiTests {

  private static final String ROSTER =
      "学号,姓名,身份证号,层次,毕业年份\n2024000001,李晓明,210101200301010016,本科,2024\n2024000002,王一,,本科,2024\n";
  private static int schools;

  @Autowired MockMvcTester http;
  @Autowired MongoClient mongo;

  private BatchApi operator;
  private String school;
  private String institution;
  private String batch;
  private String code;

  @BeforeEach
  void planBatch() {
    operator = BatchApi.operator(http);
    school = "名册测试学院" + ++schools;
    institution = operator.institution(school);
    JsonNode planned = operator.batch(institution);
    batch = planned.at("/batchId").asString();
    code = planned.at("/code").asString();
  }

  @Test
  void dryRunTellsEverythingAndStoresNothing() {
    JsonNode report = json(operator.importRoster(batch, ROSTER + "=1,,,,\n", true));

    assertThat(report.at("/dryRun").asBoolean()).isTrue();
    assertThat(report.at("/changed").asBoolean()).isFalse();
    assertThat(report.at("/rows").asInt()).isEqualTo(3);
    assertThat(report.at("/faultyRows").asInt()).isEqualTo(1);
    assertThat(report.at("/errors/0/line").asInt()).isEqualTo(4);
    assertThat(report.at("/errors/0/column").asInt()).isEqualTo(1);
    assertThat(report.at("/errors/0/detail").asString()).contains("Write the value itself");
    assertThat(entries()).isEmpty();
    assertThat(seen().has("roster")).isFalse();
  }

  @Test
  void oneFaultyRowImportsNothing() {
    MvcTestResult refused = operator.importRoster(batch, ROSTER + "2024000001,王二,,,\n", false);

    isProblem(refused, 422, "roster-invalid");
    assertThat(json(refused).at("/rows").asInt()).isEqualTo(3);
    assertThat(json(refused).at("/faultyRows").asInt()).isEqualTo(1);
    assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/rows/4/studentNumber");
    assertThat(entries()).isEmpty();
  }

  @Test
  void registrarImportsForTheOwnSchoolOnly() {
    byte[] gbk = ROSTER.getBytes(Charset.forName("GBK"));
    JsonNode report = json(BatchApi.registrar(http, institution).importRoster(batch, gbk, false));

    assertThat(report.at("/changed").asBoolean()).isTrue();
    assertThat(report.at("/format").asString()).isEqualTo("CSV_GBK");
    assertThat(seen().at("/roster/rows").asInt()).isEqualTo(2);
    assertThat(seen().at("/roster/importedBy").asString()).isEqualTo("registrar1");
    isProblem(
        BatchApi.registrar(http, "ins_other").importRoster(batch, ROSTER, false), 404, "not-found");
    isProblem(BatchApi.student(http).importRoster(batch, ROSTER, false), 403, "forbidden");
  }

  @Test
  void sameFileTwiceIsOneImport() {
    operator.importRoster(batch, ROSTER, false);
    JsonNode again = json(operator.importRoster(batch, ROSTER, false));

    assertThat(again.at("/changed").asBoolean()).isFalse();
    assertThat(again.at("/number").asInt()).isEqualTo(1);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void newFileReplacesTheOldOneWholly() {
    operator.importRoster(batch, ROSTER, false);
    publish();
    String before = json(match("2024000002", "王一")).at("/rosterEntryId").asString();

    JsonNode report =
        json(operator.importRoster(batch, "学号,姓名\n2024000002,王一\n2024000003,赵三\n", false));

    assertThat(report.at("/number").asInt()).isEqualTo(2);
    assertThat(entries()).as("two of each: the one before is kept for an undo").hasSize(4);
    isProblem(match("2024000001", "李晓明"), 422, "student-not-on-roster");
    assertThat(json(match("2024000002", "王一")).at("/rosterEntryId").asString())
        .as("the same student keeps the id")
        .isEqualTo(before);
  }

  @Test
  void interruptedImportIsNeitherSeenNorLeftForEver() {
    operator.importRoster(batch, ROSTER, false);
    Document litter = new Document(entries().getFirst()).append("_id", "imp_dead:ros_1");
    collection().insertOne(litter.append("rosterId", "imp_dead").append("number", 2));

    operator.importRoster(batch, ROSTER + "2024000003,赵三,,,\n", false);

    assertThat(entries()).hasSize(5).noneMatch(entry -> entry.get("rosterId").equals("imp_dead"));
  }

  @Test
  void ofImportsAtOnceTheCountingOneIsWhole() throws Exception {
    publishWith(ROSTER);
    List<Callable<Integer>> imports = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String file = roster(50 + i);
      imports.add(() -> operator.importRoster(batch, file, false).getResponse().getStatus());
    }
    try (var threads = Executors.newFixedThreadPool(6)) {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : threads.invokeAll(imports)) {
        answers.add(answer.get());
      }
      assertThat(answers).contains(200).containsAnyOf(200, 409).doesNotContain(500);
    }
    Integer number = seen().at("/roster/number").asInt();
    assertThat(entries().stream().filter(entry -> number.equals(entry.get("number"))))
        .hasSize(seen().at("/roster/rows").asInt());
    assertThat(entries().stream().map(entry -> entry.get("rosterId")).distinct())
        .as("the counting one, and the one before it for an undo")
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void storesNothingThatCanBeRead() {
    operator.importRoster(batch, ROSTER, false);

    assertThat(entries())
        .hasSize(2)
        .allSatisfy(
            entry ->
                assertThat(entry.toJson())
                    .doesNotContain("李晓明", "2024000001", "210101200301010016", "本科"));
  }

  /**
   * 5,000 students are imported in well under the ten seconds of the service level, and compared.
   */
  @Test
  void largeRosterIsImportedInOneGo() {
    byte[] workbook = Workbook.of(roster(5_000)).bytes();
    Instant start = Instant.now();
    JsonNode report = json(operator.importWorkbook(batch, workbook, false));
    Duration imported = Duration.between(start, Instant.now());
    JsonNode compared = json(operator.importWorkbook(batch, workbook, true));
    Duration tried = Duration.between(start, Instant.now()).minus(imported);

    assertThat(report.at("/rows").asInt()).isEqualTo(5_000);
    assertThat(entries()).hasSize(5_000);
    assertThat(compared.at("/difference/unchanged").asInt()).isEqualTo(5_000);
    assertThat(imported).isLessThan(Duration.ofSeconds(10));
    assertThat(tried).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void workbookIsImportedLikeText() {
    JsonNode report = json(operator.importWorkbook(batch, Workbook.of(ROSTER).bytes(), false));
    publish();

    assertThat(report.at("/format").asString()).isEqualTo("XLSX");
    assertThat(report.at("/rows").asInt()).isEqualTo(2);
    assertThat(json(match("2024000001", "李*明")).at("/record/documentTail").asString())
        .isEqualTo("0016");
  }

  /** What a registrar needs to see that it is the wrong file; no names, no document numbers. */
  @Test
  void dryRunTellsWhatWouldChange() {
    operator.importRoster(batch, ROSTER, false);
    publish();
    assertThat(match("2024000001", "李晓明")).hasStatusOk();
    String file = "学号,姓名,身份证号,层次,毕业年份\n2024000002,王二,,专科,2024\n2024000003,赵三,,,\n";

    JsonNode difference = json(operator.importRoster(batch, file, true)).at("/difference");

    assertThat(difference.at("/added").asInt()).isEqualTo(1);
    assertThat(difference.at("/changed").asInt()).isEqualTo(1);
    assertThat(difference.at("/removed").asInt()).isEqualTo(1);
    assertThat(difference.at("/removedAfterVerification").asInt()).isEqualTo(1);
    assertThat(difference.at("/unchanged").asInt()).isZero();
    assertThat(difference.at("/samples").valueStream().map(JsonNode::toString))
        .containsExactlyInAnyOrder(
            "{\"fate\":\"CHANGED\",\"studentNumber\":\"2024000002\",\"fields\":[\"name\",\"level\"]}",
            "{\"fate\":\"ADDED\",\"studentNumber\":\"2024000003\",\"fields\":[]}",
            "{\"fate\":\"REMOVED\",\"studentNumber\":\"2024000001\",\"fields\":[]}");
    assertThat(difference.toString()).doesNotContain("李晓明", "王一", "王二", "赵三", "210101");
    assertThat(entries()).hasSize(2);
  }

  @Test
  void undoBringsTheRosterBackThatWasReplaced() {
    operator.importRoster(batch, ROSTER, false);
    publish();
    operator.importRoster(batch, "学号,姓名\n2024000003,赵三\n", false);
    assertThat(seen().at("/roster/undoable").asBoolean()).isTrue();
    JsonNode restored = json(BatchApi.registrar(http, institution).post(undo(), ""));

    assertThat(restored.at("/rows").asInt()).isEqualTo(2);
    assertThat(match("2024000001", "李晓明")).hasStatusOk();
    isProblem(match("2024000003", "赵三"), 422, "student-not-on-roster");
    assertThat(entries()).hasSize(2);
    isProblem(operator.post(undo(), ""), 409, "roster-nothing-to-undo");
    isProblem(BatchApi.registrar(http, "ins_other").post(undo(), ""), 404, "not-found");
    assertThat(
            json(operator.importRoster(batch, "学号,姓名\n2024000003,赵三\n", false))
                .at("/changed")
                .asBoolean())
        .as("the undone file can be imported again")
        .isTrue();
  }

  @Test
  void undoIsRefusedOnceANewStudentHasVerified() {
    operator.importRoster(batch, ROSTER, false);
    publish();
    operator.importRoster(batch, ROSTER + "2024000003,赵三,,,\n", false);
    assertThat(match("2024000001", "李晓明")).hasStatusOk();
    assertThat(match("2024000003", "赵三")).hasStatusOk();

    MvcTestResult refused = operator.post(undo(), "");

    isProblem(refused, 409, "roster-in-use");
    assertThat(json(refused).at("/students").asInt()).isEqualTo(1);
    assertThat(seen().at("/roster/rows").asInt()).isEqualTo(3);
  }

  @Test
  void hostileAndOldFilesHaveProblemsOfTheirOwn() {
    isProblem(
        operator.importWorkbook(batch, Workbook.oldFormat(), false), 422, "roster-format-old");
    isProblem(operator.importWorkbook(batch, Workbook.bomb(), true), 422, "roster-archive-unsafe");
    isProblem(
        operator.importWorkbook(batch, Workbook.withDoctype(), true), 422, "roster-markup-unsafe");
    assertThat(entries()).isEmpty();
  }

  @Test
  void templateCanBeFilledInAndImported() {
    MvcTestResult template = operator.get("/api/liaoning/rosters/template");
    String header = new String(template.getResponse().getContentAsByteArray());

    assertThat(template).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
    assertThat(header).isEqualTo("\uFEFF学号,姓名,身份证号,层次,毕业年份\r\n");
    assertThat(operator.importRoster(batch, header + "2024000001,李晓明,,,\r\n", false)).hasStatusOk();
  }

  @Test
  void otherMediaTypesAreRefused() {
    isProblem(
        operator.put("/api/liaoning/batches/" + batch + "/roster", "{}"),
        415,
        "unsupported-media-type");
  }

  static String roster(int rows) {
    return IntStream.rangeClosed(1, rows)
        .mapToObj(i -> "2024%06d,学生甲,,本科,2024".formatted(i))
        .collect(Collectors.joining("\n", "学号,姓名,身份证号,层次,毕业年份\n", "\n"));
  }

  private void publishWith(String roster) {
    operator.importRoster(batch, roster, false);
    publish();
  }

  private void publish() {
    assertThat(operator.post("/api/liaoning/batches/" + batch + "/publications", "")).hasStatusOk();
  }

  private MvcTestResult match(String studentNumber, String name) {
    return BatchApi.service(http)
        .post(
            "/internal/liaoning/roster-matches",
            """
            {"batchCode": "%s", "codeId": "c", "studentNumber": "%s", "institution": "%s",
             "maskedName": "%s"}\
            """
                .formatted(code, studentNumber, school, name));
  }

  private String undo() {
    return "/api/liaoning/batches/" + batch + "/roster/undo";
  }

  private JsonNode seen() {
    return json(operator.get("/api/liaoning/batches/" + batch));
  }

  private List<Document> entries() {
    return collection().find(Filters.eq("batchId", batch)).into(new ArrayList<>());
  }

  private MongoCollection<Document> collection() {
    return mongo.getDatabase("xuezhao_batch_liaoning").getCollection("roster-entries");
  }

  private static void isProblem(MvcTestResult result, int status, String slug) {
    assertThat(result).hasStatus(status);
    assertThat(json(result).at("/type").asString()).isEqualTo("/problems/" + slug);
  }
}
