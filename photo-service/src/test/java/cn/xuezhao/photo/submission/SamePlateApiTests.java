package cn.xuezhao.photo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.photo.duplicates.Fingerprint;
import cn.xuezhao.photo.duplicates.Fingerprints;
import java.time.Duration;
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

/** G-4, 同版照片: a photo that the student has on record elsewhere. */
@ServiceTest
@Import(PhotoDoubles.class)
class SamePlateApiTests {

  private static final String TENANT = "liaoning";
  private static final OrderFacts BATCHES = new OrderFacts();

  @Autowired MockMvcTester http;
  @Autowired TestEvents events;
  @Autowired TestClock clock;
  @Autowired PhotoDoubles.TellableScreener screener;
  @Autowired PhotoDoubles.TellableFingerprinter fingerprinter;
  @Autowired MemoryStorage pictures;
  @Autowired Ids ids;

  private String orderId;
  private String student;
  private String somebodyElse;
  private String batch;
  private Fingerprint fingerprint;

  @DynamicPropertySource
  static void neighbors(DynamicPropertyRegistry properties) {
    properties.add("xuezhao.batch-url", BATCHES::url);
    properties.add("xuezhao.sweep-every", () -> "200ms");
  }

  @BeforeEach
  void openOrder() {
    orderId = ids.next("ord");
    student = ids.next("ros");
    somebodyElse = ids.next("ros");
    batch = ids.next("bat");
    fingerprint = Fingerprints.of(ids.next("any").hashCode());
    screener.tell(PhotoDoubles.passed(fingerprint));
    fingerprinter.tell(1, Fingerprints.cut(fingerprint, 24));
    BATCHES.knowEntry(TENANT, orderId, student);
    events.deliver(
        TENANT,
        "order.opened",
        orderId,
        1,
        "{\"orderId\":\"%s\",\"studentId\":\"std_%s\"}".formatted(orderId, orderId));
  }

  @AfterEach
  void asBefore() {
    clock.reset();
    screener.tell(PhotoDoubles.PASSED);
    fingerprinter.tell(0, null);
  }

  @Test
  void tellsTheStudentThatThisPhotoIsOnRecord() {
    sends(student, "photo on record");

    assertThat(handIn())
        .bodyJson()
        .satisfies(
            photo -> {
              assertThat(photo).extractingPath("$.accepted").isEqualTo(true);
              assertThat(photo).extractingPath("$.findings[0].rule").isEqualTo("same-plate");
              assertThat(photo).extractingPath("$.contestable[0]").isEqualTo("same-plate");
            });
    assertThat(asReviewer())
        .bodyJson()
        .extractingPath("$.references[0]")
        .asMap()
        .containsEntry("batchId", batch)
        .containsEntry("ofThisStudent", true)
        .containsEntry("likeness", "same-photo")
        .containsEntry("mirrored", false)
        .containsEntry("differingBits", 24);
  }

  @Test
  void asksTheReviewerWhenItIsOnRecordWithAnotherStudent() {
    sends(somebodyElse, "photo on record");

    assertThat(handIn()).bodyJson().extractingPath("$.findings").asArray().isEmpty();
    assertThat(get("std_" + orderId)).bodyText().doesNotContain("references", "same-plate");
    assertThat(asReviewer())
        .bodyJson()
        .satisfies(
            photo -> {
              assertThat(photo).extractingPath("$.findings[0].rule").isEqualTo("same-plate-unsure");
              assertThat(photo).extractingPath("$.findings[0].severity").isEqualTo("hint");
              assertThat(photo).extractingPath("$.references[0].ofThisStudent").isEqualTo(false);
            });
  }

  @Test
  void asksTheReviewerWhenItMayBeAnotherPhotoOfTheSameStudent() {
    fingerprinter.tell(1, Fingerprints.cut(fingerprint, 50));
    sends(student, "perhaps the photo on record");

    assertThat(handIn()).bodyJson().extractingPath("$.findings").asArray().isEmpty();
    assertThat(asReviewer())
        .bodyJson()
        .satisfies(
            photo -> {
              assertThat(photo).extractingPath("$.findings[0].rule").isEqualTo("same-plate-unsure");
              assertThat(photo)
                  .extractingPath("$.references[0].likeness")
                  .isEqualTo("maybe-same-photo");
            });
  }

  /** A photo is not refused, and nobody has to wait, because a neighbor is away. */
  @Test
  void asksTheReviewerWhenNobodyCanSayWhoseItIs() {
    BATCHES.forgetEntry(TENANT, orderId);
    sends(student, "photo on record");

    assertThat(handIn())
        .bodyJson()
        .satisfies(
            photo -> {
              assertThat(photo).extractingPath("$.accepted").isEqualTo(true);
              assertThat(photo).extractingPath("$.findings").asArray().isEmpty();
            });
    assertThat(asReviewer())
        .bodyJson()
        .satisfies(
            photo -> {
              assertThat(photo).extractingPath("$.findings[0].rule").isEqualTo("same-plate-unsure");
              assertThat(photo).doesNotHavePath("$.references[0].ofThisStudent");
            });
  }

  @Test
  void saysNothingOfAnotherPhotoOfTheStudent() {
    fingerprinter.tell(1, Fingerprints.cut(fingerprint, 72));
    sends(student, "another photo");

    assertThat(handIn()).bodyJson().extractingPath("$.findings").asArray().isEmpty();
    assertThat(asReviewer()).bodyJson().extractingPath("$.references").asArray().isEmpty();
  }

  @Test
  void showsStaffAPhotoThatTheSchoolSentAfterwards() {
    handIn();
    sends(student, "photo on record");

    assertThat(asReviewer()).bodyJson().extractingPath("$.references").asArray().hasSize(1);
  }

  @Test
  void keepsAFingerprintAndNoPicture() {
    int before = pictures.size();

    assertThat(outcome(sends(student, "photo on record"))).isEqualTo("kept");
    assertThat(outcome(sends(student, "photo on record"))).isEqualTo("unchanged");

    assertThat(pictures.size()).isEqualTo(before);
    assertThat(ask("?batchId=" + batch)).bodyJson().extractingPath("$.photos").isEqualTo(1);
  }

  @Test
  void forgetsThePhotosOfAStudent() {
    sends(student, "photo on record");

    assertThat(remove(student)).bodyJson().extractingPath("$.removed").isEqualTo(1);

    assertThat(ask("?batchId=" + batch)).bodyJson().extractingPath("$.photos").isEqualTo(0);
    assertThat(handIn()).bodyJson().extractingPath("$.findings").asArray().isEmpty();
  }

  @Test
  void forgetsEveryReferenceInTime() {
    sends(student, "photo on record");

    clock.turn(Duration.ofDays(181));

    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(ask("?batchId=" + batch))
                    .bodyJson()
                    .extractingPath("$.photos")
                    .isEqualTo(0));
  }

  @Test
  void refusesAPictureThatIsNotOfOnePerson() {
    fingerprinter.tell(0, null);
    refused(sends(student, "nobody"), 422, "reference-photo-unusable");
    fingerprinter.tell(2, fingerprint);
    MvcTestResult several = sends(student, "several");
    refused(several, 422, "reference-photo-unusable");
    assertThat(several).bodyJson().extractingPath("$.faces").isEqualTo(2);
  }

  @Test
  void refusesWhatIsNoPicture() {
    refused(
        put(student, "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        422,
        "photo-not-an-image");
    refused(put(student, Jpegs.plain(100, 100)), 422, "photo-too-small");
  }

  @Test
  void asksToComeAgainWhenAllDecodersAreBusy() {
    fingerprinter.fail(Decoders.busy());
    refused(sends(student, "photo on record"), 429, "screening-busy");
  }

  @Test
  void keepsNoMorePhotosOfAStudentThanAnybodyHas() {
    for (int photo = 1; photo <= 5; photo++) {
      assertThat(outcome(sends(student, "photo " + photo))).isEqualTo("kept");
    }
    refused(sends(student, "photo 6"), 422, "reference-photos-full");
    assertThat(outcome(sends(student, "photo 5"))).isEqualTo("unchanged");
  }

  @Test
  void isForServicesOnly() {
    String registrar = TestPlatform.issuers().registrar(TENANT, "registrar1", "ins_1");
    assertThat(
            http.put()
                .uri("/internal/liaoning/reference-photos/%s?batchId=%s".formatted(student, batch))
                .header("Authorization", "Bearer " + registrar)
                .content(Jpegs.plain())
                .exchange())
        .hasStatus(403);
  }

  private static void refused(MvcTestResult answer, int status, String slug) {
    assertThat(answer)
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/" + slug);
  }

  private static String outcome(MvcTestResult answer) {
    return com.jayway.jsonpath.JsonPath.read(
        new String(
            answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8),
        "$.outcome");
  }

  /** A picture that differs by its name alone. */
  private MvcTestResult sends(String entryId, String picture) {
    int more = Math.floorMod(picture.hashCode(), 500);
    return put(entryId, Jpegs.plain(600 + more, 800));
  }

  private MvcTestResult put(String entryId, byte[] picture) {
    return http.put()
        .uri("/internal/liaoning/reference-photos/%s?batchId=%s".formatted(entryId, batch))
        .header("Authorization", "Bearer " + service())
        .contentType("application/octet-stream")
        .content(picture)
        .exchange();
  }

  private MvcTestResult remove(String entryId) {
    return http.delete()
        .uri("/internal/liaoning/reference-photos/" + entryId)
        .header("Authorization", "Bearer " + service())
        .exchange();
  }

  private MvcTestResult ask(String query) {
    return http.get()
        .uri("/internal/liaoning/reference-photos" + query)
        .header("Authorization", "Bearer " + service())
        .exchange();
  }

  private MvcTestResult handIn() {
    return http.put()
        .uri("/api/liaoning/photos/" + orderId)
        .header(
            "Authorization", "Bearer " + TestPlatform.issuers().student(TENANT, "std_" + orderId))
        .contentType("image/jpeg")
        .content(Jpegs.plain())
        .exchange();
  }

  private MvcTestResult asReviewer() {
    return revision(TestPlatform.issuers().staff(TENANT, "reviewer1", "reviewer"));
  }

  private MvcTestResult get(String studentId) {
    return revision(TestPlatform.issuers().student(TENANT, studentId));
  }

  private MvcTestResult revision(String token) {
    return http.get()
        .uri("/api/liaoning/photos/%s/revisions/1".formatted(orderId))
        .header("Authorization", "Bearer " + token)
        .exchange();
  }

  private static String service() {
    return TestPlatform.issuers().service(TENANT, "batch-service");
  }
}
