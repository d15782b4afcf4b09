package cn.xuezhao.batch.progress;

import static cn.xuezhao.batch.BatchApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xuezhao.batch.BatchApi;
import cn.xuezhao.batch.BatchServiceTest;
import cn.xuezhao.kit.test.TestEvents;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What a school sees of its students' progress (L-B: it expects a number of them). */
@BatchServiceTest
class CoverageApiTests {

  private static int schools;

  @Autowired MockMvcTester http;
  @Autowired TestEvents events;
  @Autowired MongoClient mongo;

  private BatchApi operator;
  private String institution;
  private String batch;
  private Orders orders;

  @BeforeEach
  void planBatch() {
    operator = BatchApi.operator(http);
    institution = operator.institution("覆盖测试学院" + ++schools);
    String plan =
        BatchApi.plan(institution, null)
            .replace("\"expectedStudents\": 4894", "\"expectedStudents\": 4");
    batch = json(operator.post("/api/liaoning/batches", plan)).at("/batchId").asString();
    operator.importRoster(batch, "学号,姓名\n2024000001,李晓明\n2024000002,王一\n2024000003,赵三\n", false);
    orders = new Orders(events, batch, BatchServiceTest.NOW);
  }

  @Test
  void countsHowFarTheStudentsAre() {
    orders.collect("2024000001", Portrait.of(11));
    orders.pay(orders.open("2024000002"));

    JsonNode coverage = identified();

    assertThat(coverage.at("/expected").asInt()).isEqualTo(4);
    assertThat(coverage.at("/onRoster").asInt()).isEqualTo(3);
    assertThat(coverage.at("/opened").asInt()).isEqualTo(2);
    assertThat(coverage.at("/paid").asInt()).isEqualTo(2);
    assertThat(coverage.at("/submitted").asInt()).isEqualTo(1);
    assertThat(coverage.at("/standardized").asInt()).isEqualTo(1);
    assertThat(coverage.at("/uploaded").asInt()).isEqualTo(1);
    assertThat(coverage.at("/completed").asInt()).isEqualTo(1);
    assertThat(coverage.at("/handedOff").asInt()).isZero();
    assertThat(coverage.at("/percentCompleted").asInt()).isEqualTo(25);
    assertThat(coverage.at("/missing").asInt()).isEqualTo(1);
  }

  @Test
  void namesTheStudentsWhoAreStillMissing() {
    orders.open("２０２４０００００２");
    identified();

    JsonNode page = json(registrar().get(coverage() + "/missing-students"));

    assertThat(page.at("/studentNumbers").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("2024000001", "2024000003");
    assertThat(page.has("next")).isFalse();
    assertThat(page.toString()).doesNotContain("李晓明");
  }

  @Test
  void closedOrderNoLongerCounts() {
    String order = orders.open("2024000001");
    identified();
    orders.close(order);

    assertThat(json(operator.get(coverage())).at("/opened").asInt()).isZero();
    assertThat(json(operator.get(coverage())).at("/missing").asInt()).isEqualTo(3);
  }

  @Test
  void otherSchoolsAndStudentsSeeNothing() {
    assertThat(BatchApi.registrar(http, "ins_other").get(coverage())).hasStatus(404);
    assertThat(BatchApi.registrar(http, "ins_other").get(coverage() + "/missing-students"))
        .hasStatus(404);
    assertThat(BatchApi.student(http).get(coverage())).hasStatus(403);
    assertThat(BatchApi.reviewer(http).get(coverage())).hasStatus(403);
  }

  /** Personal data stays with its owners: here are ids, times and a keyed mark. */
  @Test
  void storesNothingAboutAPerson() {
    orders.collect("2024000003", Portrait.of(12));
    identified();

    String stored =
        mongo
            .getDatabase("xuezhao_batch_liaoning")
            .getCollection("order-progress")
            .find(new Document("body.batchId", batch))
            .into(new ArrayList<>())
            .toString();

    assertThat(stored).contains("ros_").doesNotContain("2024000003", "赵三", "李晓明");
  }

  private JsonNode identified() {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> json(registrar().get(coverage())).at("/unidentified").asInt() == 0);
    return json(registrar().get(coverage()));
  }

  private BatchApi registrar() {
    return BatchApi.registrar(http, institution);
  }

  private String coverage() {
    return "/api/liaoning/batches/" + batch + "/coverage";
  }
}
