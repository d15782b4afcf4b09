package cn.xuezhao.batch.handoff;

import static cn.xuezhao.batch.BatchApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xuezhao.batch.BatchApi;
import cn.xuezhao.batch.BatchServiceTest;
import cn.xuezhao.batch.Neighborhood;
import cn.xuezhao.batch.progress.Orders;
import cn.xuezhao.batch.progress.Portrait;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Finished batches go to CHSI (G-8), a real sandbox of it. */
@BatchServiceTest
class HandoffApiTests {

  /** 12.02 24:00, the end of the batch. */
  private static final Instant END = Instant.parse("2026-12-02T16:00:00Z");

  /** Five working days later: the main package. */
  private static final Instant MAIN = Instant.parse("2026-12-09T16:00:00Z");

  private static final Instant NEXT_DAY = Instant.parse("2026-12-10T16:00:00Z");
  private static int schools;

  @Autowired MockMvcTester http;
  @Autowired TestEvents events;
  @Autowired TestClock clock;

  private BatchApi operator;
  private String institution;
  private String school;
  private String batch;
  private Orders orders;

  @BeforeEach
  void publishBatch() {
    operator = BatchApi.operator(http);
    school = "回传测试学院" + ++schools;
    institution = operator.institution(school);
    batch = operator.batch(institution).at("/batchId").asString();
    operator.importRoster(batch, "学号,姓名\n2024000001,李晓明\n2024000002,王一\n", false);
    operator.post("/api/liaoning/batches/" + batch + "/publications", "");
    orders = new Orders(events, batch, BatchServiceTest.NOW);
  }

  @AfterEach
  void everythingIsBack() {
    Neighborhood.platformIsAway(false);
    BatchServiceTest.Pinned.pin(clock);
  }

  /** G-8: one main package of all that is complete, then supplementary ones; each order once. */
  @Test
  void handsOverWhatIsCompleteAndLaterWhatFollows() {
    String first = orders.collect("2024000001", Portrait.of(21));
    String second = orders.collect("2024000002", Portrait.of(22));
    String unfinished = orders.open("2024000003");
    orders.standardize(unfinished, 1, Portrait.of(23));
    events.awaitSaid("platform.uploaded", unfinished);
    assertThat(handoffs().at("/nextAt").asString()).isEqualTo(MAIN.toString());
    assertThat(handoffs().at("/dueAt").asString()).isEqualTo("2026-12-11T16:00:00Z");

    turnTo(MAIN);
    assertThat(events.awaitSaid("handoff.completed", batch).data())
        .contains("\"handoffId\":\"hnd:%s:1\"".formatted(batch), "\"orders\":2");
    assertThat(ordersOf("hnd:" + batch + ":1", "")).containsExactly(first, second);

    orders.complete(unfinished, 1);
    assertThat(handoffs().at("/nextAt").asString()).isEqualTo(NEXT_DAY.toString());
    turnTo(NEXT_DAY);
    await().atMost(Duration.ofSeconds(10)).until(() -> packages() == 2);

    assertThat(ordersOf("hnd:" + batch + ":2", "")).containsExactly(unfinished);
    assertThat(handoffs().at("/packages/0/kind").asString()).isEqualTo("MAIN");
    assertThat(handoffs().at("/packages/1/kind").asString()).isEqualTo("SUPPLEMENTARY");
    assertThat(handoffs().has("nextAt")).isFalse();
    assertThat(json(operator.get(path("/coverage"))).at("/handedOff").asInt()).isEqualTo(3);
  }

  @Test
  void tellsChsiSchoolStudentNumbersAndDigests() {
    String order = orders.collect("2024000001", Portrait.of(24));
    Neighborhood.compare("2024000001", "uncertain");
    turnTo(MAIN);
    events.awaitSaid("handoff.completed", batch);

    JsonNode sent = Neighborhood.chsi("/__sandbox/handoffs");
    JsonNode ours =
        sent.valueStream()
            .filter(each -> each.at("/institution").asString().equals(school))
            .findFirst()
            .orElseThrow();
    assertThat(ours.at("/results/0/orderId").asString()).isEqualTo(order);
    assertThat(ours.at("/results/0/comparison").asString()).isEqualTo("uncertain");
    assertThat(handoffs().at("/packages/0/toRecheck").asInt()).isEqualTo(1);
  }

  @Test
  void extensionOfTheBatchPostponesThePackage() {
    orders.collect("2024000001", Portrait.of(25));
    operator.post(path("/extensions"), "{\"closesAt\": \"2026-12-09 24:00:00\"}");
    turnTo(MAIN);

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> handoffs().at("/nextAt").asString().equals("2026-12-16T16:00:00Z"));
    assertThat(packages()).isZero();
  }

  @Test
  void operatorNeedNotWaitOnceTheBatchIsOver() {
    orders.collect("2024000001", Portrait.of(26));
    isProblem(operator.post(path("/handoffs"), ""), "batch-still-open");
    turnTo(END);

    MvcTestResult started = operator.post(path("/handoffs"), "");

    assertThat(started).hasStatus(202);
    assertThat(json(started).at("/packages/0/startedBy").asString()).isEqualTo("operator1");
    events.awaitSaid("handoff.completed", batch);
    await().atMost(Duration.ofSeconds(10)).until(() -> packages() == 1);
    isProblem(operator.post(path("/handoffs"), ""), "handoff-empty");
    assertThat(BatchApi.registrar(http, institution).post(path("/handoffs"), "")).hasStatus(403);
  }

  @Test
  void whatChsiRejectsIsShownAndNotHandedOff() {
    String good = orders.collect("2024000001", Portrait.of(27));
    String bad = orders.collect("2024000002", new Portrait("no picture".getBytes()));
    turnTo(MAIN);
    events.awaitSaid("handoff.completed", batch);

    assertThat(ordersOf("hnd:" + batch + ":1", "")).containsExactly(good);
    assertThat(handoffs().at("/packages/0/rejected").asInt()).isEqualTo(1);
    assertThat(handoffs().at("/rejected/0/orderId").asString()).isEqualTo(bad);
    assertThat(handoffs().at("/rejected/0/reason").asString()).isEqualTo("quality-failed");
  }

  @Test
  void waitsForThePlatformAndSendsThePackageOnce() {
    orders.collect("2024000001", Portrait.of(28));
    Neighborhood.platformIsAway(true);
    turnTo(MAIN);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> handoffs().at("/packages/0/progress").asString("").equals("SENDING"));
    Neighborhood.platformIsAway(false);
    clock.turn(Duration.ofMinutes(2));

    events.awaitSaid("handoff.completed", batch);
    assertThat(events.said("handoff.completed", batch)).hasSize(1);
  }

  /** CHSI's answer was lost with the process: it has a package that reads differently now. */
  @Test
  void packageThatChsiHasAlreadyIsNotJudgedTwice() {
    Portrait portrait = Portrait.of(29);
    String judged = orders.collect("2024000001", portrait);
    String late = orders.collect("2024000002", Portrait.of(30));
    Neighborhood.put(
        "/handoffs/hnd:" + batch + ":1",
        """
        {"institution": "%s", "batchCode": "X", "count": 1, "entries": [
          {"orderId": "%s", "studentNumber": "2024000001", "photoId": "p", "sha256": "%s"}]}\
        """
            .formatted(school, judged, portrait.sha256()));
    turnTo(MAIN);
    events.awaitSaid("handoff.completed", batch);

    assertThat(ordersOf("hnd:" + batch + ":1", "")).containsExactly(judged);
    turnTo(NEXT_DAY);
    await().atMost(Duration.ofSeconds(10)).until(() -> packages() == 2);
    assertThat(ordersOf("hnd:" + batch + ":2", "")).containsExactly(late);
  }

  @Test
  void orderServicePagesThroughAPackage() {
    String first = orders.collect("2024000001", Portrait.of(31));
    String second = orders.collect("2024000002", Portrait.of(32));
    turnTo(MAIN);
    events.awaitSaid("handoff.completed", batch);
    String path = "/internal/liaoning/handoffs/hnd:" + batch + ":1/orders?limit=1";

    JsonNode page = json(BatchApi.service(http).get(path));
    assertThat(page.at("/orderIds/0").asString()).isEqualTo(first);
    assertThat(page.at("/next").asString()).isEqualTo(first);
    assertThat(
            json(BatchApi.service(http).get(path + "&after=" + first)).at("/orderIds/0").asString())
        .isEqualTo(second);
    JsonNode end = json(BatchApi.service(http).get(path + "&after=" + second));
    assertThat(end.at("/orderIds").isEmpty()).isTrue();
    assertThat(end.has("next")).isFalse();
    assertThat(operator.get(path)).hasStatus(403);
  }

  private void turnTo(Instant moment) {
    BatchServiceTest.Pinned.turnTo(clock, moment);
  }

  private JsonNode handoffs() {
    return json(operator.get(path("/handoffs")));
  }

  /** Completed ones. */
  private long packages() {
    return handoffs()
        .at("/packages")
        .valueStream()
        .filter(each -> each.at("/progress").asString().equals("COMPLETED"))
        .count();
  }

  private java.util.List<String> ordersOf(String handoffId, String after) {
    return json(BatchApi.service(http)
            .get("/internal/liaoning/handoffs/" + handoffId + "/orders?after=" + after))
        .at("/orderIds")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private String path(String resource) {
    return "/api/liaoning/batches/" + batch + resource;
  }

  private static void isProblem(MvcTestResult result, String slug) {
    assertThat(result).hasStatus(409);
    assertThat(json(result).at("/type").asString()).isEqualTo("/problems/" + slug);
  }
}
