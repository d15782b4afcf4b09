package cn.xuezhao.photo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.photo.duplicates.Fingerprint;
import cn.xuezhao.photo.duplicates.Fingerprints;
import cn.xuezhao.photo.guard.ReceivedPicture;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 同版照片: a photo that comes twice. */
@ServiceTest
@Import(PhotoDoubles.class)
class DuplicatesApiTests {

  private static final String TENANT = "liaoning";

  @Autowired MockMvcTester http;
  @Autowired TestEvents events;
  @Autowired TestClock clock;
  @Autowired PhotoDoubles.TellableScreener screener;
  @Autowired Ids ids;

  private String mine;
  private String theirs;
  private Fingerprint fingerprint;

  @DynamicPropertySource
  static void oftenEnough(DynamicPropertyRegistry properties) {
    properties.add("xuezhao.sweep-every", () -> "200ms");
  }

  @BeforeEach
  void openOrders() {
    mine = opened();
    theirs = opened();
    fingerprint = Fingerprints.of(ids.next("any").hashCode());
    screener.tell(PhotoDoubles.passed(fingerprint));
  }

  @AfterEach
  void asBefore() {
    clock.reset();
    screener.tell(PhotoDoubles.PASSED);
  }

  @Test
  void showsReviewersThePhotoUnderAnotherStudent() {
    handIn(mine, Jpegs.plain());
    screener.tell(PhotoDoubles.passed(Fingerprints.cut(fingerprint, 24)));
    handIn(theirs, Jpegs.plain(610, 800));

    assertThat(asReviewer(theirs, 1))
        .bodyJson()
        .extractingPath("$.duplicates[0]")
        .asMap()
        .containsEntry("orderId", mine)
        .containsEntry("revision", 1)
        .containsEntry("likeness", "same-photo")
        .containsEntry("differingBits", 24)
        .containsEntry("rejected", false)
        .containsEntry("originalUrl", "/api/liaoning/photos/" + mine + "/revisions/1/original");
    assertThat(asReviewer(mine, 1))
        .bodyJson()
        .extractingPath("$.duplicates[0].orderId")
        .isEqualTo(theirs);
  }

  @Test
  void tellsAStudentNothingOfAnother() {
    handIn(mine, Jpegs.plain());

    assertThat(handIn(theirs, Jpegs.plain()))
        .bodyJson()
        .satisfies(
            photo -> {
              assertThat(photo).extractingPath("$.accepted").isEqualTo(true);
              assertThat(photo).extractingPath("$.findings").asArray().isEmpty();
            });
    assertThat(get(theirs, 1, student(theirs)))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("duplicates", mine);
  }

  @Test
  void tellsTheStudentThatThisPhotoWasRejected() {
    handIn(mine, Jpegs.plain());
    reject(mine, 1, Jpegs.plain());
    screener.tell(PhotoDoubles.passed(Fingerprints.cut(fingerprint, 24)));

    assertThat(handIn(mine, Jpegs.plain(610, 800)))
        .bodyJson()
        .satisfies(
            photo -> {
              assertThat(photo).extractingPath("$.accepted").isEqualTo(true);
              assertThat(photo).extractingPath("$.findings[0].rule").isEqualTo("photo-reused");
              assertThat(photo).extractingPath("$.contestable[0]").isEqualTo("photo-reused");
            });
    assertThat(asReviewer(mine, 2))
        .bodyJson()
        .satisfies(
            photo -> {
              assertThat(photo).extractingPath("$.duplicates[0].revision").isEqualTo(1);
              assertThat(photo).extractingPath("$.duplicates[0].rejected").isEqualTo(true);
            });
    assertThat(asReviewer(mine, 1))
        .as("is not its own duplicate")
        .bodyJson()
        .extractingPath("$.duplicates")
        .asArray()
        .isEmpty();
  }

  @Test
  void anotherShotAfterARejectionIsNotReused() {
    handIn(mine, Jpegs.plain());
    reject(mine, 1, Jpegs.plain());
    screener.tell(PhotoDoubles.passed(Fingerprints.cut(fingerprint, 72)));

    assertThat(handIn(mine, Jpegs.plain(610, 800)))
        .bodyJson()
        .extractingPath("$.findings")
        .asArray()
        .isEmpty();
  }

  @Test
  void forgetsAPhotoWithItsOrder() {
    handIn(mine, Jpegs.plain());
    handIn(theirs, Jpegs.plain());

    events.deliver(TENANT, "retention.ended", theirs, 9, "{\"orderId\":\"%s\"}".formatted(theirs));
    clock.turn(Duration.ofMinutes(2));

    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(asReviewer(mine, 1))
                    .bodyJson()
                    .extractingPath("$.duplicates")
                    .asArray()
                    .isEmpty());
  }

  @Test
  void keepsNothingOfAPhotoThatDoesNotPass() {
    screener.tell(
        new Screener.Screened(
            List.of(Submissions.hard()),
            PhotoDoubles.STANDARD,
            "chsi-2017-99",
            PhotoDoubles.PASSED.framing(),
            fingerprint));
    handIn(theirs, Jpegs.plain());
    screener.tell(PhotoDoubles.passed(fingerprint));
    handIn(mine, Jpegs.plain());

    assertThat(asReviewer(mine, 1)).bodyJson().extractingPath("$.duplicates").asArray().isEmpty();
  }

  private String opened() {
    String orderId = ids.next("ord");
    events.deliver(
        TENANT,
        "order.opened",
        orderId,
        1,
        "{\"orderId\":\"%s\",\"studentId\":\"std_%s\"}".formatted(orderId, orderId));
    return orderId;
  }

  private void reject(String orderId, int revision, byte[] photo) {
    events.deliver(
        TENANT,
        "review.decided",
        "review:" + orderId + ":" + revision,
        1,
        "{\"orderId\":\"%s\",\"revision\":%d,\"sha256\":\"%s\",\"decision\":\"rejected\"}"
            .formatted(orderId, revision, ReceivedPicture.sha256(photo)));
  }

  private MvcTestResult handIn(String orderId, byte[] photo) {
    return http.put()
        .uri("/api/liaoning/photos/" + orderId)
        .header("Authorization", student(orderId))
        .contentType("image/jpeg")
        .content(photo)
        .exchange();
  }

  private MvcTestResult asReviewer(String orderId, int revision) {
    String reviewer = TestPlatform.issuers().staff(TENANT, "reviewer1", "reviewer");
    return get(orderId, revision, "Bearer " + reviewer);
  }

  private MvcTestResult get(String orderId, int revision, String authorization) {
    return http.get()
        .uri("/api/liaoning/photos/%s/revisions/%d".formatted(orderId, revision))
        .header("Authorization", authorization)
        .exchange();
  }

  private static String student(String orderId) {
    return "Bearer " + TestPlatform.issuers().student(TENANT, "std_" + orderId);
  }
}
