package cn.xuezhao.batch.reference;

import static cn.xuezhao.batch.BatchApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xuezhao.batch.BatchApi;
import cn.xuezhao.batch.BatchServiceTest;
import cn.xuezhao.batch.Neighborhood;
import cn.xuezhao.batch.progress.Orders;
import cn.xuezhao.batch.roster.RosterEntries;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.TestEvents;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** G-4, 同版照片: schools hand in the photos that their students have on record. */
@BatchServiceTest
class ReferencePhotosApiTests {

  private static int schools;

  @Autowired MockMvcTester http;
  @Autowired RosterEntries roster;
  @Autowired TestEvents events;

  private BatchApi registrar;
  private String batch;

  @BeforeEach
  void planBatch() {
    BatchApi operator = BatchApi.operator(http);
    String institution = operator.institution("参考照片测试学院" + ++schools);
    batch = operator.batch(institution).at("/batchId").asString();
    operator.importRoster(batch, "学号,姓名\n2024000001,李晓明\n2024000002,王一\n", false);
    registrar = BatchApi.registrar(http, institution);
    Neighborhood.know(path("2024000001"), "{\"outcome\":\"kept\"}");
    Neighborhood.know(path("2024000002"), "{\"outcome\":\"unchanged\"}");
  }

  @AfterEach
  void asBefore() {
    Neighborhood.refuseNothing();
  }

  @Test
  void answersEachPictureForItself() {
    JsonNode files =
        json(registrar.sendReferences(batch, "2024000001.jpg", "folder/２０２４０００００２.PNG", "2099.jpg"))
            .at("/files");

    assertThat(files.at("/0/outcome").asString()).isEqualTo("kept");
    assertThat(files.at("/1/outcome").asString()).isEqualTo("unchanged");
    assertThat(files.at("/2/file").asString()).isEqualTo("2099.jpg");
    assertThat(files.at("/2/outcome").asString()).isEqualTo("refused");
    assertThat(files.at("/2/problem/type").asString())
        .isEqualTo("/problems/reference-photo-student-unknown");
  }

  @Test
  void tellsWhatIsWrongWithAPictureAndGoesOn() {
    Neighborhood.refuse(
        path("2024000001"),
        422,
        "{\"type\":\"/problems/reference-photo-unusable\",\"detail\":\"There is no face.\"}");

    JsonNode files =
        json(registrar.sendReferences(batch, "2024000001.jpg", "2024000002.jpg")).at("/files");

    assertThat(files.at("/0/problem/type").asString())
        .isEqualTo("/problems/reference-photo-unusable");
    assertThat(files.at("/0/problem/detail").asString()).isEqualTo("There is no face.");
    assertThat(files.at("/1/outcome").asString()).isEqualTo("unchanged");
  }

  @Test
  void saysWhichPicturesToSendAgainWhenAllDecodersAreBusy() {
    Neighborhood.refuse(
        path("2024000001"),
        429,
        "{\"type\":\"/problems/screening-busy\",\"detail\":\"All taken.\",\"retryAfter\":5}");
    long asked = Neighborhood.timesAsked(path("2024000002"));

    JsonNode files =
        json(registrar.sendReferences(batch, "2024000001.jpg", "2024000002.jpg")).at("/files");

    for (int file = 0; file < 2; file++) {
      assertThat(files.at("/" + file + "/outcome").asString()).isEqualTo("not-tried");
      assertThat(files.at("/" + file + "/problem/retryAfter").asInt()).isEqualTo(5);
    }
    assertThat(Neighborhood.timesAsked(path("2024000002"))).isEqualTo(asked);
  }

  @Test
  void takesAHandfulAtOnce() {
    String[] names =
        IntStream.rangeClosed(0, ReferencePhotosController.AT_ONCE)
            .mapToObj(n -> n + ".jpg")
            .toArray(String[]::new);

    assertThat(registrar.sendReferences(batch, names))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/reference-photos-too-many");
  }

  @Test
  void countsAndForgets() {
    Neighborhood.know("/internal/liaoning/reference-photos", "{\"photos\":2}");
    Neighborhood.know(path("2024000001"), "{\"removed\":1}");
    String photos = "/api/liaoning/batches/" + batch + "/reference-photos";

    assertThat(json(registrar.get(photos)).at("/photos").asInt()).isEqualTo(2);
    assertThat(
            json(registrar.post(
                    photos + "/removals", "{\"studentNumbers\":[\"2024000001\",\"2024000001\"]}"))
                .at("/removed")
                .asInt())
        .isEqualTo(1);
    assertThat(registrar.post(photos + "/removals", "{\"studentNumbers\":[]}")).hasStatus(400);
  }

  @Test
  void isForTheSchoolAndTheOfficeOnly() {
    String other = BatchApi.operator(http).institution("别的学院" + schools);
    assertThat(BatchApi.registrar(http, other).sendReferences(batch, "2024000001.jpg"))
        .hasStatus(404);
    assertThat(BatchApi.reviewer(http).sendReferences(batch, "2024000001.jpg")).hasStatus(403);
    assertThat(BatchApi.student(http).sendReferences(batch, "2024000001.jpg")).hasStatus(403);
  }

  @Test
  void tellsServicesWhoseOrderItIsWithoutSayingWho() {
    String order = new Orders(events, batch, BatchServiceTest.NOW).open("2024000001");
    String path = "/internal/liaoning/orders/" + order + "/roster-entry";

    await()
        .untilAsserted(
            () ->
                assertThat(json(BatchApi.service(http).get(path)).at("/entryId").asString(""))
                    .isEqualTo(entryOf("2024000001")));
    assertThat(BatchApi.service(http).get(path)).bodyText().doesNotContain("2024000001");
    assertThat(BatchApi.service(http).get("/internal/liaoning/orders/ord_0/roster-entry"))
        .hasStatus(404);
    assertThat(registrar.get(path)).hasStatus(403);
  }

  private String path(String studentNumber) {
    return "/internal/liaoning/reference-photos/" + entryOf(studentNumber);
  }

  private String entryOf(String studentNumber) {
    return TenantContext.call("liaoning", () -> roster.idOf(batch, studentNumber));
  }
}
