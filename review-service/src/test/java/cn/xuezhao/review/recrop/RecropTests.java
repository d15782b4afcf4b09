package cn.xuezhao.review.recrop;

import static cn.xuezhao.review.ReviewFixture.owner;
import static cn.xuezhao.review.ReviewFixture.path;
import static cn.xuezhao.review.ReviewFixture.reviewer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.review.ReviewFixture;
import cn.xuezhao.review.ReviewFixture.Submitted;
import cn.xuezhao.review.ReviewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The reviewer may re-crop, and decides about what is on the screen then. */
@ReviewTest
class RecropTests {

  private static final PhotoService PHOTOS = new PhotoService();
  private static final String RECROPPED = "5b4af785".repeat(8);
  private static final String CROP =
      "{\"crop\":{\"x\":0.2,\"y\":0.1,\"width\":0.6,\"height\":0.6}}";

  @Autowired ReviewFixture review;
  @Autowired TestEvents events;

  @DynamicPropertySource
  static void photoService(DynamicPropertyRegistry properties) {
    properties.add("xuezhao.photo-url", PHOTOS::url);
  }

  @BeforeEach
  void worksAsUsual() {
    PHOTOS.makes(RECROPPED);
  }

  @Test
  void showsTheNewFramingAndWhoChoseIt() {
    Submitted submitted = review.submitted("liaoning");
    String token = holding(submitted, "framing");

    assertThat(recrop(submitted, token))
        .hasStatusOk()
        .bodyJson()
        .satisfies(
            task -> {
              assertThat(task).extractingPath("$.standardSha256").isEqualTo(RECROPPED);
              assertThat(task).extractingPath("$.previewUrl").asString().endsWith(RECROPPED);
              assertThat(task).extractingPath("$.recrop.crop.x").isEqualTo(0.2);
              assertThat(task).extractingPath("$.recrop.recroppedBy").isEqualTo("framing");
            });
    assertThat(PHOTOS.asked().getLast())
        .startsWith(
            "/internal/liaoning/photos/%s/revisions/1/recrops".formatted(submitted.orderId()))
        .contains("\"x\":0.2");
    assertThat(review.get(path(submitted), owner(submitted)))
        .bodyText()
        .doesNotContain("recrop", RECROPPED);
  }

  @Test
  void decisionNamesTheStandardPhotoThatWasSeen() {
    Submitted submitted = review.submitted("liaoning");
    String token = holding(submitted, "seeing");
    recrop(submitted, token);

    for (String stale : new String[] {"", named(ReviewFixture.STANDARD)}) {
      MvcTestResult refused = review.decide(submitted, token, stale + "\"decision\":\"approved\"");
      refused(refused, 409, "decision-stale");
      assertThat(refused).bodyJson().extractingPath("$.standardSha256").isEqualTo(RECROPPED);
    }
    assertThat(review.decide(submitted, token, named(RECROPPED) + "\"decision\":\"approved\""))
        .hasStatusOk();
    assertThat(events.awaitSaid("review.decided", submitted.orderId()).data())
        .contains("\"standardSha256\":\"" + RECROPPED + "\"");
  }

  @Test
  void goesBackToTheStandardPhotoOfTheScreening() {
    Submitted submitted = review.submitted("liaoning");
    String token = holding(submitted, "doubting");
    recrop(submitted, token);

    assertThat(review.delete(path(submitted) + "/recrops", token))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.standardSha256")
        .isEqualTo(ReviewFixture.STANDARD);
    refused(
        review.decide(submitted, token, named(RECROPPED) + "\"decision\":\"approved\""),
        409,
        "decision-stale");
    assertThat(review.decide(submitted, token, "\"decision\":\"approved\"")).hasStatusOk();
  }

  @Test
  void isTheHoldersOnly() {
    Submitted submitted = review.submitted("liaoning");
    holding(submitted, "holder");
    int asked = PHOTOS.asked().size();

    refused(recrop(submitted, reviewer("liaoning", "passer-by")), 409, "task-not-leased");
    assertThat(recrop(submitted, owner(submitted))).hasStatus(403);
    assertThat(PHOTOS.asked()).as("nothing was made").hasSize(asked);
  }

  /** A decision that was made while the picture was: what was approved stays what was seen. */
  @Test
  void comesTooLateForADecisionMadeMeanwhile() {
    Submitted submitted = review.submitted("liaoning");
    String token = holding(submitted, "two-windows");
    PHOTOS.makes(
        RECROPPED,
        () ->
            assertThat(review.decide(submitted, token, "\"decision\":\"approved\"")).hasStatusOk());

    refused(recrop(submitted, token), 409, "task-already-decided");
    assertThat(events.awaitSaid("review.decided", submitted.orderId()).data())
        .contains(ReviewFixture.STANDARD)
        .doesNotContain(RECROPPED);
  }

  /** The student resubmitted, or the order ended. */
  @Test
  void comesTooLateForATaskThatLeftTheQueueMeanwhile() {
    Submitted submitted = review.submitted("liaoning");
    String token = holding(submitted, "unlucky");
    PHOTOS.makes(
        RECROPPED,
        () ->
            events.deliver(
                "liaoning",
                "order.closed",
                submitted.orderId(),
                2,
                "{\"orderId\": \"%s\"}".formatted(submitted.orderId())));

    refused(recrop(submitted, token), 409, "task-withdrawn");
  }

  @Test
  void saysWhatIsWrongWithTheFraming() {
    Submitted submitted = review.submitted("liaoning");
    String token = holding(submitted, "clumsy");
    PHOTOS.refuses(
        422,
        """
        {"type":"/problems/crop-misfit","status":422,"detail":"Choose another one.",
         "findings":[{"rule":"head-proportion"}]}\
        """);

    MvcTestResult refused = recrop(submitted, token);
    refused(refused, 422, "crop-misfit");
    assertThat(refused)
        .bodyJson()
        .extractingPath("$.findings[0].rule")
        .isEqualTo("head-proportion");
    assertThat(review.get(path(submitted), token))
        .bodyJson()
        .extractingPath("$.standardSha256")
        .isEqualTo(ReviewFixture.STANDARD);
  }

  @Test
  void asksToComeAgainWhenAllDecodersAreBusy() {
    Submitted submitted = review.submitted("liaoning");
    String token = holding(submitted, "patient");
    PHOTOS.refuses(
        429,
        "{\"type\":\"/problems/screening-busy\",\"status\":429,\"detail\":\"x\",\"retryAfter\":5}");

    MvcTestResult refused = recrop(submitted, token);
    refused(refused, 429, "screening-busy");
    assertThat(refused).hasHeader("Retry-After", "5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"crop\":{\"x\":\"left\"}}", "{\"crop\":null}", "no json"})
  void refusesWhatItCannotRead(String body) {
    Submitted submitted = review.submitted("liaoning");
    String token = holding(submitted, "mumbling-" + submitted.orderId());
    assertThat(review.post(path(submitted) + "/recrops", token, body)).hasStatus(400);
  }

  private static void refused(MvcTestResult answer, int status, String slug) {
    assertThat(answer)
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/" + slug);
  }

  private MvcTestResult recrop(Submitted submitted, String token) {
    return review.post(path(submitted) + "/recrops", token, CROP);
  }

  private static String named(String standardSha256) {
    return "\"standardSha256\":\"" + standardSha256 + "\",";
  }

  private String holding(Submitted submitted, String name) {
    String token = reviewer(submitted.tenant(), name);
    review.leased(submitted.tenant(), token, 1);
    assertThat(review.open(submitted, token)).hasStatusOk();
    return token;
  }
}
