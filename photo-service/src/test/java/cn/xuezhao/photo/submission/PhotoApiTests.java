package cn.xuezhao.photo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.photo.guard.ReceivedPicture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
@Import(PhotoDoubles.class)
class PhotoApiTests {

  private static final String TENANT = "liaoning";

  @Autowired MockMvcTester http;
  @Autowired TestEvents events;
  @Autowired TestClock clock;
  @Autowired PhotoDoubles.TellableScreener screener;
  @Autowired MemoryStorage pictures;
  @Autowired Ids ids;

  private String orderId;
  private String studentId;

  @BeforeEach
  void openOrder() {
    orderId = ids.next("ord");
    studentId = ids.next("std");
    screener.tell(PhotoDoubles.PASSED);
    events.deliver(
        TENANT,
        "order.opened",
        orderId,
        1,
        "{\"orderId\":\"%s\",\"studentId\":\"%s\"}".formatted(orderId, studentId));
  }

  @Test
  void acceptsAPhotoAndSaysSo() {
    assertThat(handIn(Jpegs.plain()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.accepted")
        .isEqualTo(true);
    assertThat(events.awaitSaid("photo.uploaded", orderId).data()).contains("\"revision\":1");
    assertThat(get("/revisions/1/preview", student()))
        .hasStatusOk()
        .body()
        .isEqualTo(PhotoDoubles.STANDARD);
  }

  @Test
  void keepsNothingOfAPhotoThatDoesNotPass() {
    screener.tell(PhotoDoubles.screened(List.of(Submissions.hard()), PhotoDoubles.STANDARD));
    int before = pictures.size();
    assertThat(handIn(Jpegs.plain()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.findings[0].rule")
        .isEqualTo("head-tilted");
    assertThat(pictures.size()).isEqualTo(before);
    assertThat(events.said("photo.uploaded", orderId)).isEmpty();
  }

  @Test
  void refusesWhatIsNotAPicture() {
    refuses("no picture".getBytes(StandardCharsets.UTF_8), 422, "photo-not-an-image");
    byte[] jpeg = Jpegs.plain();
    refuses(java.util.Arrays.copyOf(jpeg, jpeg.length / 2), 422, "photo-truncated");
    refuses(Jpegs.plain(100, 100), 422, "photo-too-small");
    refuses(new byte[16 * 1024 * 1024], 422, "photo-not-an-image");
  }

  /** The queue for the decoders is bounded; whoever finds it full is told when to come again. */
  @Test
  void asksToComeAgainWhenAllScreeningPlacesAreTaken() {
    screener.fail(Decoders.busy());
    for (int more = 0; more < 30; more++) {
      assertThat(handIn(Jpegs.plain()))
          .hasStatus(429)
          .hasHeader("Retry-After", "5")
          .bodyJson()
          .extractingPath("$.type")
          .isEqualTo("/problems/screening-busy");
    }
    screener.tell(PhotoDoubles.PASSED);
    assertThat(handIn(Jpegs.plain())).as("no try was counted").hasStatusOk();
  }

  @Test
  void hidesAnOrderFromEverybodyElse() {
    handIn(Jpegs.plain());
    String stranger = TestPlatform.issuers().student(TENANT, "std_other");
    assertThat(get("", stranger)).hasStatus(404);
    assertThat(get("/revisions/1/original", stranger)).hasStatus(404);
    String registrar = TestPlatform.issuers().registrar(TENANT, "registrar1", "辽宁科技学院");
    assertThat(get("/revisions/1/original", registrar)).hasStatus(404);
    String reviewer = TestPlatform.issuers().staff(TENANT, "reviewer1", "reviewer");
    assertThat(get("/revisions/1/original", reviewer)).hasStatusOk();
  }

  @Test
  void publishesExactlyWhatTheReviewerSaw() {
    handIn(Jpegs.plain());
    assertThat(get("/standard", student()))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/standard-photo-not-ready");
    decide("approved", 1);
    events.awaitSaid("photo.standardized", orderId);
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(get("/standard", student()))
                    .hasStatusOk()
                    .body()
                    .isEqualTo(PhotoDoubles.STANDARD));
  }

  /** G-29: 名称. */
  @Test
  void namesTheDownloadAsTheStudentLikes() {
    handIn(Jpegs.plain());
    decide("approved", 1);
    events.awaitSaid("photo.standardized", orderId);

    assertThat(get("/standard?name=" + "小明/../毕业照", student()))
        .hasStatusOk()
        .hasHeader(
            "Content-Disposition",
            "attachment; filename=\"%s.jpg\"; filename*=UTF-8''%%E5%%B0%%8F%%E6%%98%%8E%%20..%%20%%E6%%AF%%95%%E4%%B8%%9A%%E7%%85%%A7.jpg"
                .formatted(orderId));
    assertThat(get("/standard", student()))
        .headers()
        .hasHeaderSatisfying(
            "Content-Disposition",
            values -> assertThat(values.getFirst()).startsWith("inline; filename=\"" + orderId));
  }

  /** For the upload onward (G-7): the photo of an id stays that photo. */
  @Test
  void givesAStandardPhotoByItsIdToServicesOnly() {
    handIn(Jpegs.plain());
    decide("approved", 1);
    events.awaitSaid("photo.standardized", orderId);
    String path = "/internal/liaoning/standard-photos/" + StandardPhoto.idOf(orderId, 1);
    String service = TestPlatform.issuers().service(TENANT, "batch-service");

    assertThat(ask(path, service)).hasStatusOk().body().isEqualTo(PhotoDoubles.STANDARD);
    assertThat(ask(path + "1", service)).hasStatus(404);
    assertThat(ask(path, student())).hasStatus(403);
  }

  @Test
  void tellsHintsToReviewersOnly() {
    screener.tell(
        PhotoDoubles.screened(
            List.of(Submissions.soft("head-tilted"), Submissions.hint("picture-edited")),
            PhotoDoubles.STANDARD));

    tells(handIn(Jpegs.plain()), "head-tilted");
    String reviewer = TestPlatform.issuers().staff(TENANT, "reviewer1", "reviewer");
    for (String path : List.of("", "/revisions/1")) {
      tells(get(path, student()), "head-tilted");
      tells(get(path, reviewer), "head-tilted", "picture-edited");
    }
  }

  @Test
  void showsReviewersWhatTheStudentContests() {
    screener.tell(
        PhotoDoubles.screened(
            List.of(Submissions.soft("head-tilted"), Submissions.soft("light-uneven")),
            PhotoDoubles.STANDARD));
    handIn(Jpegs.plain());

    assertThat(contest(1, "head-tilted")).hasStatusOk();

    String reviewer = TestPlatform.issuers().staff(TENANT, "reviewer1", "reviewer");
    for (String path : List.of("", "/revisions/1")) {
      assertThat(get(path, reviewer))
          .bodyJson()
          .extractingPath("$.findings[?(@.contested == true)].rule")
          .asArray()
          .containsExactly("head-tilted");
    }
    refusesContest(1, "no-face", 422, "finding-not-contestable");
    refusesContest(2, "head-tilted", 409, "revision-stale");
    decide("approved", 1);
    refusesContest(1, "head-tilted", 409, "photo-changes-closed");
  }

  @Test
  void rejectionLetsTheStudentReplaceThePhoto() {
    handIn(Jpegs.plain());
    decide("rejected", 1);
    assertThat(handIn(Jpegs.plain()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.revision")
        .isEqualTo(2);
  }

  private void decide(String decision, int revision) {
    String sha256 = ReceivedPicture.sha256(Jpegs.plain());
    events.deliver(
        TENANT,
        "review.decided",
        "review:" + orderId + ":" + revision,
        1,
        "{\"orderId\":\"%s\",\"revision\":%d,\"sha256\":\"%s\",\"decision\":\"%s\"}"
            .formatted(orderId, revision, sha256, decision));
  }

  private void refuses(byte[] body, int status, String slug) {
    assertThat(handIn(body))
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/" + slug);
  }

  private MvcTestResult handIn(byte[] body) {
    return http.put()
        .uri("/api/liaoning/photos/" + orderId)
        .header("Authorization", "Bearer " + student())
        .contentType("image/jpeg")
        .content(body)
        .exchange();
  }

  private void refusesContest(int revision, String rule, int status, String slug) {
    assertThat(contest(revision, rule))
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/" + slug);
  }

  private static void tells(MvcTestResult result, String... rules) {
    assertThat(result)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.findings[*].rule")
        .asArray()
        .containsExactly((Object[]) rules);
  }

  private MvcTestResult contest(int revision, String rule) {
    return http.post()
        .uri("/api/liaoning/photos/%s/revisions/%d/contests".formatted(orderId, revision))
        .header("Authorization", "Bearer " + student())
        .contentType("application/json")
        .content("{\"findings\":[\"%s\"]}".formatted(rule))
        .exchange();
  }

  private MvcTestResult get(String path, String token) {
    return ask("/api/liaoning/photos/" + orderId + path, token);
  }

  private MvcTestResult ask(String path, String token) {
    return http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
  }

  private String student() {
    return TestPlatform.issuers().student(TENANT, studentId);
  }
}
