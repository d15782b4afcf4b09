package cn.xuezhao.batch.demo;

import static cn.xuezhao.batch.BatchApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.batch.BatchApi;
import cn.xuezhao.batch.BatchServiceTest;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@BatchServiceTest
@TestPropertySource(properties = "xuezhao.demo=true")
class DemoDataTests {

  @Autowired MockMvcTester http;
  @Autowired DemoData demoData;
  @Autowired TestEvents events;
  @Autowired TestClock clock;

  @Test
  void seedsTheBatchOfTheManual() {
    JsonNode batch = json(BatchApi.student(http).get("/api/liaoning/batches/0G1XC"));

    assertThat(batch.at("/displayName").asString()).isEqualTo("辽宁科技学院24毕业");
    assertThat(batch.at("/institution").asString()).isEqualTo("辽宁科技学院");
    assertThat(batch.at("/priceInFen").asLong()).isEqualTo(2_000);
    assertThat(batch.at("/payer").asString()).isEqualTo("student");
    assertThat(batch.at("/windowState").asString()).isEqualTo("OPEN");
    Instant opensAt = Instant.parse(batch.at("/opensAt").asString());
    Instant closesAt = Instant.parse(batch.at("/closesAt").asString());
    assertThat(Duration.between(opensAt, closesAt)).isEqualTo(Duration.ofDays(8));
    assertThat(closesAt.toString()).endsWith("T16:00:00Z");
    assertThat(json(BatchApi.operator(http).get(idPath(batch))).at("/roster/rows").asInt())
        .isEqualTo(4_894);
    events.awaitSaid("batch.published", batch.at("/batchId").asString());
  }

  @Test
  void firstStudentIsLiXiaoming() {
    JsonNode answer =
        json(
            BatchApi.service(http)
                .post(
                    "/internal/liaoning/roster-matches",
                    """
                    {"batchCode": "0g1xc", "codeId": "c", "studentNumber": "2024000001",
                     "institution": "辽宁科技学院", "maskedName": "李*明", "documentTail": "0016"}\
                    """));

    assertThat(answer.at("/record/name").asString()).isEqualTo("李晓明");
    assertThat(answer.at("/record/documentTail").asString()).isEqualTo("0016");
  }

  @Test
  void seedingAgainChangesNothing() {
    JsonNode batch = json(BatchApi.operator(http).get("/api/liaoning/batches/0G1XC"));
    JsonNode before = json(BatchApi.operator(http).get(idPath(batch)));

    TenantContext.run("liaoning", () -> demoData.seed(DemoBatch.all().getFirst()));

    assertThat(json(BatchApi.operator(http).get(idPath(batch)))).isEqualTo(before);
    assertThat(events.said("batch.published", batch.at("/batchId").asString())).hasSize(1);
  }

  @Test
  void demoThatIsOverIsExtended() {
    clock.turn(Duration.ofDays(10));
    TenantContext.run("guangdong", () -> demoData.seed(DemoBatch.all().getLast()));

    JsonNode batch =
        json(
            http.get()
                .uri("/api/guangdong/batches/gz7k2")
                .header(
                    "Authorization",
                    "Bearer "
                        + cn.xuezhao.kit.test.TestPlatform.issuers().student("guangdong", "std_1"))
                .exchange());
    assertThat(batch.at("/windowState").asString()).isEqualTo("OPEN");
    assertThat(batch.at("/institution").asString()).isEqualTo("岭南示例职业学院");
    BatchServiceTest.Pinned.pin(clock);
  }

  /** A year whose holidays nobody has announced is no reason not to start. */
  @Test
  void startsWithoutADemoThatNobodyCanPromiseAnythingFor() {
    clock.turn(Duration.ofDays(20_000));
    try {
      TenantContext.run(
          "liaoning", () -> demoData.seedIfCalendarAllows(DemoBatch.all().getFirst()));
    } finally {
      BatchServiceTest.Pinned.pin(clock);
    }
  }

  @Test
  void studentsAreInventedAndValid() {
    List<String> rows = DemoStudents.csv(DemoBatch.all().getFirst()).lines().toList();

    assertThat(rows).hasSize(4_895).doesNotHaveDuplicates();
    assertThat(rows.get(1)).isEqualTo("2024000001,李晓明,210101200301010016,本科,2024");
    assertThat(rows.getLast()).startsWith("2024004894,");
    assertThat(new HashSet<>(rows.stream().map(row -> row.split(",")[1]).toList()))
        .hasSizeGreaterThan(2_000);
  }

  private static String idPath(JsonNode batch) {
    return "/api/liaoning/batches/" + batch.at("/batchId").asString();
  }
}
