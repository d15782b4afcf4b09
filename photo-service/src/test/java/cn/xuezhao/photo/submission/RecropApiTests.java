package cn.xuezhao.photo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.photo.guard.ReceivedPicture;
import cn.xuezhao.photo.standardization.Crop;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The reviewer may re-crop; what is approved is what was seen. */
@ServiceTest
@Import(PhotoDoubles.class)
class RecropApiTests {

  private static final String TENANT = "liaoning";
  private static final Crop CROP = new Crop(0.2, 0.1, 0.6, 0.6);
  private static final Crop OTHER = new Crop(0.1, 0.2, 0.6, 0.6);
  private static final String FIRST = ReceivedPicture.sha256(PhotoDoubles.STANDARD);

  @Autowired MockMvcTester http;
  @Autowired TestEvents events;
  @Autowired TestClock clock;
  @Autowired PhotoDoubles.TellableScreener screener;
  @Autowired MemoryStorage pictures;
  @Autowired Ids ids;

  private String orderId;
  private String studentId;

  @DynamicPropertySource
  static void oftenEnough(DynamicPropertyRegistry properties) {
    properties.add("xuezhao.sweep-every", () -> "200ms");
  }

  @BeforeEach
  void handIn() {
    orderId = ids.next("ord");
    studentId = ids.next("std");
    screener.tell(PhotoDoubles.PASSED);
    events.deliver(
        TENANT,
        "order.opened",
        orderId,
        1,
        "{\"orderId\":\"%s\",\"studentId\":\"%s\"}".formatted(orderId, studentId));
    handIn(Jpegs.plain());
  }

  @AfterEach
  void asBefore() {
    clock.reset();
    screener.tell(PhotoDoubles.PASSED);
  }

  @Test
  void saysWhatTheScreeningMade() {
    assertThat(events.awaitSaid("photo.uploaded", orderId).data())
        .contains("\"standardSha256\":\"" + FIRST + "\"");
  }

  @Test
  void makesTheStandardPhotoInTheFramingOfTheReviewer() {
    String sha256 = ReceivedPicture.sha256(PhotoDoubles.recropped(CROP));

    assertThat(recrop(CROP)).hasStatusOk().bodyJson().extractingPath("$.sha256").isEqualTo(sha256);
    assertThat(get("/revisions/1/preview?standard=" + sha256, reviewer()))
        .hasStatusOk()
        .body()
        .isEqualTo(PhotoDoubles.recropped(CROP));
    assertThat(get("/revisions/1", reviewer()))
        .bodyJson()
        .extractingPath("$.recrops[0]")
        .asMap()
        .containsEntry("sha256", sha256)
        .containsEntry("recroppedBy", "sub-li")
        .containsKeys("crop", "recroppedAt", "previewUrl");
  }

  @Test
  void sameFramingAgainIsTheSameStandardPhoto() {
    recrop(CROP);
    int pictures = this.pictures.size();

    assertThat(recrop(CROP)).hasStatusOk();
    assertThat(this.pictures.size()).isEqualTo(pictures);
    assertThat(get("/revisions/1", reviewer()))
        .bodyJson()
        .extractingPath("$.recrops")
        .asArray()
        .hasSize(1);
  }

  @Test
  void publishesTheOneTheDecisionNames() {
    recrop(CROP);
    recrop(OTHER);

    approve(ReceivedPicture.sha256(PhotoDoubles.recropped(CROP)));

    assertThat(events.awaitSaid("photo.standardized", orderId).data())
        .contains(ReceivedPicture.sha256(PhotoDoubles.recropped(CROP)));
    assertThat(get("/standard", student()))
        .hasStatusOk()
        .body()
        .isEqualTo(PhotoDoubles.recropped(CROP));
  }

  /** A recrop that nobody approved is a draft. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void publishesTheOneOfTheScreeningWhenTheDecisionNamesIt(boolean byDigest) {
    recrop(CROP);

    approve(byDigest ? FIRST : null);

    events.awaitSaid("photo.standardized", orderId);
    assertThat(get("/standard", student())).body().isEqualTo(PhotoDoubles.STANDARD);
    assertThat(get("/revisions/1", student()))
        .bodyJson()
        .extractingPath("$.cropByReview")
        .isEqualTo(false);
  }

  @Test
  void decisionHeardTwicePublishesOnce() {
    recrop(CROP);
    String seen = ReceivedPicture.sha256(PhotoDoubles.recropped(CROP));
    approve(seen);
    approve(seen);

    events.awaitSaid("photo.standardized", orderId);
    assertThat(events.said("photo.standardized", orderId)).hasSize(1);
  }

  @Test
  void approvalOfAStandardPhotoThatIsNotHereIsVoid() {
    approve("0".repeat(64));

    assertThat(get("/standard", student())).hasStatus(409);
    assertThat(recrop(CROP)).as("the photo is undecided").hasStatusOk();
  }

  @Test
  void studentSeesTheFramingOfTheReviewOnceItIsApproved() {
    String sha256 = ReceivedPicture.sha256(PhotoDoubles.recropped(CROP));
    recrop(CROP);

    assertThat(get("/revisions/1", student()))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("recrops", "sub-li", sha256);
    assertThat(get("/revisions/1/preview", student())).body().isEqualTo(PhotoDoubles.STANDARD);
    assertThat(get("/revisions/1/preview?standard=" + sha256, student())).hasStatus(404);

    approve(sha256);
    events.awaitSaid("photo.standardized", orderId);

    for (String path : List.of("", "/revisions/1")) {
      assertThat(get(path, student()))
          .bodyJson()
          .satisfies(
              photo -> {
                assertThat(photo).extractingPath("$.cropByReview").isEqualTo(true);
                assertThat(photo).extractingPath("$.cropByStudent").isEqualTo(false);
                assertThat(photo).extractingPath("$.crop.x").isEqualTo(0.2);
              });
    }
    assertThat(get("/revisions/1/preview", student()))
        .body()
        .isEqualTo(PhotoDoubles.recropped(CROP));
    assertThat(get("/revisions/1", student())).bodyText().doesNotContain("sub-li");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"x\":0.5,\"y\":0.1,\"width\":0.6,\"height\":0.6}",
        "{\"x\":0.1,\"y\":0.1,\"width\":0.6,\"height\":0.3}",
        "{\"x\":-0.1,\"y\":0.1,\"width\":0.6,\"height\":0.6}",
      })
  void refusesWhatIsNoCrop(String crop) {
    refused(recrop(crop), 422, "crop-invalid");
  }

  @Test
  void refusesAFramingThatBreaksTheStandard() {
    screener.tell(PhotoDoubles.screened(List.of(Submissions.badCrop()), PhotoDoubles.STANDARD));

    MvcTestResult refused = recrop(CROP);
    refused(refused, 422, "crop-misfit");
    assertThat(refused)
        .bodyJson()
        .extractingPath("$.findings[0]")
        .asMap()
        .containsEntry("rule", "head-proportion")
        .containsEntry("measured", 31.5)
        .containsKey("limit");
    assertThat(get("/revisions/1", reviewer()))
        .bodyJson()
        .extractingPath("$.recrops")
        .asArray()
        .isEmpty();
  }

  /** What is wrong with the photo itself was told before and is the reviewer's to judge. */
  @Test
  void takesAFramingThatIsRightOfAPhotoThatIsNot() {
    screener.tell(PhotoDoubles.screened(List.of(Submissions.hard()), PhotoDoubles.STANDARD));

    assertThat(recrop(CROP)).hasStatusOk();
  }

  @Test
  void asksToComeAgainWhenAllDecodersAreBusy() {
    screener.fail(Decoders.busy());

    assertThat(recrop(CROP)).hasHeader("Retry-After", "5");
    refused(recrop(CROP), 429, "screening-busy");
  }

  @Test
  void cutsNothingAnewAfterTheDecision() {
    approve(FIRST);
    events.awaitSaid("photo.standardized", orderId);

    refused(recrop(CROP), 409, "photo-changes-closed");
  }

  @Test
  void cutsAnewThePhotoUnderReviewAlsoWhenTheStudentHandedInAnother() {
    handIn(Jpegs.plain(610, 800));

    assertThat(recrop(CROP)).hasStatusOk();
    assertThat(get("/revisions/1", reviewer()))
        .bodyJson()
        .extractingPath("$.recrops")
        .asArray()
        .hasSize(1);
    assertThat(get("/revisions/2", reviewer()))
        .bodyJson()
        .extractingPath("$.recrops")
        .asArray()
        .isEmpty();
  }

  @Test
  void keepsNoPictureOfAnErasedOrder() {
    int before = pictures.size();
    recrop(CROP);
    assertThat(pictures.size()).isEqualTo(before + 1);

    events.deliver(
        TENANT, "retention.ended", orderId, 9, "{\"orderId\":\"%s\"}".formatted(orderId));
    clock.turn(Duration.ofMinutes(2));

    Awaitility.await().untilAsserted(() -> assertThat(pictures.size()).isEqualTo(before - 2));
    refused(recrop(CROP), 404, "not-found");
  }

  @Test
  void isForServicesOnly() {
    assertThat(post(CROP, student())).hasStatus(403);
    assertThat(post(CROP, reviewer())).hasStatus(403);
  }

  @Test
  void setsALimitToTheFramings() {
    for (int step = 0; step < Renditions.MOST; step++) {
      assertThat(recrop(new Crop(0.001 * step, 0.1, 0.6, 0.6))).hasStatusOk();
    }
    refused(recrop(CROP), 422, "recrops-used");
    assertThat(recrop(new Crop(0, 0.1, 0.6, 0.6))).as("one that is there").hasStatusOk();
  }

  private static void refused(MvcTestResult answer, int status, String slug) {
    assertThat(answer)
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/" + slug);
  }

  private void approve(@org.jspecify.annotations.Nullable String standardSha256) {
    String seen = standardSha256 == null ? "" : ",\"standardSha256\":\"" + standardSha256 + "\"";
    events.deliver(
        TENANT,
        "review.decided",
        "review:" + orderId + ":1",
        1,
        "{\"orderId\":\"%s\",\"revision\":1,\"sha256\":\"%s\",\"decision\":\"approved\"%s}"
            .formatted(orderId, ReceivedPicture.sha256(Jpegs.plain()), seen));
  }

  private MvcTestResult recrop(Crop crop) {
    return post(crop, TestPlatform.issuers().service(TENANT, "review-service"));
  }

  private MvcTestResult recrop(String crop) {
    return post(crop, TestPlatform.issuers().service(TENANT, "review-service"));
  }

  private MvcTestResult post(Crop crop, String token) {
    return post(
        "{\"x\":%s,\"y\":%s,\"width\":%s,\"height\":%s}"
            .formatted(crop.x(), crop.y(), crop.width(), crop.height()),
        token);
  }

  private MvcTestResult post(String crop, String token) {
    return http.post()
        .uri("/internal/liaoning/photos/%s/revisions/1/recrops".formatted(orderId))
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .content("{\"crop\":%s,\"reviewer\":\"sub-li\"}".formatted(crop))
        .exchange();
  }

  private MvcTestResult handIn(byte[] photo) {
    return http.put()
        .uri("/api/liaoning/photos/" + orderId)
        .header("Authorization", "Bearer " + student())
        .contentType("image/jpeg")
        .content(photo)
        .exchange();
  }

  private MvcTestResult get(String path, String token) {
    return http.get()
        .uri("/api/liaoning/photos/" + orderId + path)
        .header("Authorization", "Bearer " + token)
        .exchange();
  }

  private String student() {
    return TestPlatform.issuers().student(TENANT, studentId);
  }

  private static String reviewer() {
    return TestPlatform.issuers().staff(TENANT, "reviewer1", "reviewer");
  }
}
