package cn.xuezhao.photo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.photo.duplicates.Fingerprint;
import cn.xuezhao.photo.duplicates.Fingerprints;
import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.screening.Limit;
import cn.xuezhao.photo.screening.Shape;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What staff is told of a photo: everything that was noticed, with figures and places. */
@ServiceTest
@Import(PhotoDoubles.class)
class StaffViewApiTests {

  private static final String TENANT = "liaoning";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Places in the picture, and a rule without a figure. */
  private static final List<Finding> FINDINGS =
      List.of(
          finding("head-roll", "soft", 5.2, new Limit(-4.0, 4.0), "line"),
          finding("picture-edited", "hint", 1.0, new Limit(null, 0.0), "box"),
          finding("standard-photo-failed", "soft", null, new Limit(null, null), "points"));

  @Autowired MockMvcTester http;
  @Autowired TestEvents events;
  @Autowired PhotoDoubles.TellableScreener screener;
  @Autowired Ids ids;

  private String mine;
  private String theirs;

  @BeforeEach
  void handInTheSamePhotoTwice() {
    Fingerprint fingerprint = Fingerprints.of(ids.next("any").hashCode());
    theirs = handedIn(TENANT, fingerprint, List.of());
    mine = handedIn(TENANT, Fingerprints.cut(fingerprint, 24), FINDINGS);
    handedIn("guangdong", fingerprint, List.of());
  }

  @AfterEach
  void asBefore() {
    screener.tell(PhotoDoubles.PASSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer", "senior-reviewer", "operator", "auditor"})
  void showsEveryFindingAsTheContractSays(String role) throws IOException {
    for (String path : List.of("", "/revisions/1")) {
      JsonNode findings = json(get(mine + path, staff(TENANT, role))).at("/findings");

      assertThat(findings.size()).isEqualTo(FINDINGS.size());
      for (JsonNode finding : findings) {
        assertThat(faults(finding)).as(finding.toString()).isEmpty();
      }
      JsonNode hint = findings.get(1);
      assertThat(hint.at("/severity").asString()).isEqualTo("hint");
      assertThat(hint.at("/measured").asDouble()).isEqualTo(1.0);
      assertThat(hint.at("/limit/max").asDouble()).isZero();
      assertThat(hint.at("/confidence").asDouble()).isEqualTo(0.8);
      assertThat(hint.at("/geometry/shapes/0/points/1/0").asDouble()).isEqualTo(300.5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer", "senior-reviewer", "operator", "auditor"})
  void showsTheOtherPhotoAndLetsItBeLookedAt(String role) {
    JsonNode duplicates = json(get(mine + "/revisions/1", staff(TENANT, role))).at("/duplicates");

    assertThat(duplicates.size()).as("none of another centre").isEqualTo(1);
    JsonNode other = duplicates.get(0);
    assertThat(other.at("/orderId").asString()).isEqualTo(theirs);
    assertThat(other.at("/revision").asInt()).isEqualTo(1);
    assertThat(other.at("/likeness").asString()).isEqualTo("same-photo");
    assertThat(other.at("/differingBits").asInt()).isEqualTo(24);
    assertThat(other.at("/mirrored").isBoolean()).isTrue();
    assertThat(other.at("/rejected").isBoolean()).isTrue();
    assertThat(other.propertyNames())
        .as("no student, no number, no key")
        .containsExactlyInAnyOrder(
            "orderId",
            "revision",
            "likeness",
            "mirrored",
            "differingBits",
            "rejected",
            "originalUrl");
    assertThat(ask(other.at("/originalUrl").asString(), staff(TENANT, role))).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"registrar", "finance"})
  void hidesPhotosFromStaffWhoseWorkTheyAreNot(String role) {
    assertThat(get(mine + "/revisions/1", staff(TENANT, role))).hasStatus(404);
  }

  @Test
  void hidesPhotosFromOtherCentres() {
    String stranger = staff("guangdong", "reviewer");
    assertThat(get(mine + "/revisions/1", stranger))
        .satisfies(answer -> assertThat(answer.getResponse().getStatus()).isBetween(401, 404));
    assertThat(ask("/api/guangdong/photos/" + mine + "/revisions/1", stranger)).hasStatus(404);
  }

  private static Finding finding(
      String rule,
      String severity,
      @org.jspecify.annotations.Nullable Double measured,
      Limit limit,
      String shape) {
    return new Finding(
        rule,
        "教毕指[2017]99号",
        severity,
        measured,
        "deg",
        limit,
        0.8,
        "hold-head-upright",
        new Finding.Geometry(
            600,
            800,
            List.of(new Shape(shape, List.of(List.of(100.0, 120.0), List.of(300.5, 320.0))))),
        null);
  }

  private String handedIn(String tenant, Fingerprint fingerprint, List<Finding> findings) {
    String orderId = ids.next("ord");
    events.deliver(
        tenant,
        "order.opened",
        orderId,
        1,
        "{\"orderId\":\"%s\",\"studentId\":\"std_%s\"}".formatted(orderId, orderId));
    screener.tell(
        new Screener.Screened(
            findings,
            PhotoDoubles.STANDARD,
            "chsi-2017-99",
            PhotoDoubles.PASSED.framing(),
            fingerprint));
    assertThat(
            http.put()
                .uri("/api/%s/photos/%s".formatted(tenant, orderId))
                .header(
                    "Authorization",
                    "Bearer " + TestPlatform.issuers().student(tenant, "std_" + orderId))
                .contentType("image/jpeg")
                .content(Jpegs.plain(600 + Math.floorMod(orderId.hashCode(), 300), 800))
                .exchange())
        .hasStatusOk();
    return orderId;
  }

  private static List<String> faults(JsonNode finding) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(
                    TestPlatform.root().resolve("infra/contracts/schemas/finding/v1/schema.json")));
    return schema.validate(finding).stream().map(Error::toString).toList();
  }

  private MvcTestResult get(String photo, String token) {
    return ask("/api/liaoning/photos/" + photo, token);
  }

  private MvcTestResult ask(String path, String token) {
    return http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
  }

  private static JsonNode json(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return JSON.readTree(
        new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
  }

  private static String staff(String tenant, String role) {
    return TestPlatform.issuers().staff(tenant, role + "1", role);
  }
}
