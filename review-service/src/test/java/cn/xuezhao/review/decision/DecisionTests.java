package cn.xuezhao.review.decision;

import static cn.xuezhao.review.ReviewFixture.owner;
import static cn.xuezhao.review.ReviewFixture.path;
import static cn.xuezhao.review.ReviewFixture.reviewer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.review.ReviewFixture;
import cn.xuezhao.review.ReviewFixture.Submitted;
import cn.xuezhao.review.ReviewTest;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewTest
class DecisionTests {

  private static final String APPROVED = "\"decision\": \"approved\"";
  private static final String REJECTED =
      "\"decision\": \"rejected\", \"reasons\": [\"teeth-visible\", \"head-tilted\"]";

  @Autowired ReviewFixture review;
  @Autowired TestEvents events;
  @Autowired MeterRegistry meters;

  @Test
  void approves() {
    Submitted submitted = review.submitted("liaoning");
    String token = holding(submitted, "approving");
    double before = counted("approved");
    assertThat(review.decide(submitted, token, APPROVED))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.decision.decidedBy")
        .isEqualTo("approving");
    assertThat(events.awaitSaid("review.decided", submitted.orderId()).data())
        .contains("\"decision\":\"approved\"")
        .contains("\"reasons\":[]")
        .contains(ReviewFixture.DIGEST);
    assertThat(counted("approved")).isEqualTo(before + 1);
  }

  @Test
  void rejectsWithReasonsThatTheStudentCanRead() {
    Submitted submitted = review.submitted("liaoning");
    assertThat(review.decide(submitted, holding(submitted, "rejecting"), REJECTED)).hasStatusOk();
    assertThat(review.get(path(submitted), owner(submitted)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.decision.reasons")
        .asArray()
        .containsExactly("teeth-visible", "head-tilted");
    assertThat(review.get(path(submitted), owner(submitted)))
        .bodyText()
        .doesNotContain("rejecting");
  }

  @Test
  void repeatedDecisionChangesNothing() {
    Submitted submitted = review.submitted("liaoning");
    String token = holding(submitted, "twice");
    double before = counted("rejected");
    assertThat(review.decide(submitted, token, REJECTED)).hasStatusOk();
    assertThat(review.decide(submitted, token, REJECTED)).hasStatusOk();
    events.awaitSaid("review.decided", submitted.orderId());
    assertThat(events.said("review.decided", submitted.orderId())).hasSize(1);
    assertThat(counted("rejected")).isEqualTo(before + 1);
  }

  @Test
  void refusesASecondDecision() {
    Submitted submitted = review.submitted("liaoning");
    String token = holding(submitted, "first");
    review.decide(submitted, token, APPROVED);
    assertThat(review.decide(submitted, token, REJECTED))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/task-already-decided");
    assertThat(review.decide(submitted, reviewer("liaoning", "second"), APPROVED))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.decision")
        .isEqualTo("approved");
  }

  @Test
  void refusesADecisionAboutAnotherPhoto() {
    Submitted submitted = review.submitted("liaoning");
    String token = holding(submitted, "stale");
    assertThat(
            review.post(
                path(submitted) + "/decisions",
                token,
                "{\"revision\": 2, \"sha256\": \"%s\", %s}"
                    .formatted(ReviewFixture.DIGEST, APPROVED)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.revision")
        .isEqualTo(1);
    assertThat(
            review.post(
                path(submitted) + "/decisions",
                token,
                "{\"revision\": 1, \"sha256\": \"%s\", %s}".formatted("0".repeat(64), APPROVED)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/decision-stale");
    assertThat(review.decide(submitted, token, APPROVED)).hasStatusOk();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'decision': 'rejected'|reason-required|/reasons",
        "'decision': 'rejected', 'reasons': []|reason-required|/reasons",
        "'decision': 'rejected', 'reasons': ['other']|reason-required|/note",
        "'decision': 'rejected', 'reasons': ['other'], 'note': ' '|reason-required|/note",
        "'decision': 'rejected', 'reasons': ['blurred', 'ugly']|reason-unknown|/reasons/1",
      })
  void asksForAReasonOfTheCatalog(String words, String slug, String pointer) {
    Submitted submitted = review.submitted("liaoning");
    var answer =
        review.decide(
            submitted,
            holding(submitted, "unclear-" + submitted.orderId()),
            words.replace('\'', '"'));
    assertThat(answer)
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/" + slug);
    assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
    assertThat(events.said("review.decided", submitted.orderId())).isEmpty();
  }

  @Test
  void takesANoteWhereTheReasonNeedsOne() {
    Submitted submitted = review.submitted("liaoning");
    assertThat(
            review.decide(
                submitted,
                holding(submitted, "explaining"),
                "\"decision\": \"rejected\", \"reasons\": [\"other\"], \"note\": \"照片上有日期\""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.decision.note")
        .isEqualTo("照片上有日期");
  }

  @Test
  void refusesReasonsOfAnApproval() {
    Submitted submitted = review.submitted("liaoning");
    assertThat(
            review.decide(
                submitted, holding(submitted, "unsure"), APPROVED + ", \"reasons\": [\"blurred\"]"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/reason-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"revision\": 1, \"sha256\": \"x\", \"decision\": \"approved\"}",
        "{\"revision\": 1, \"sha256\": \"\", \"decision\": \"maybe\"}",
        "{\"revision\": 1, \"decision\": \"approved\", \"reviewer\": \"somebody\"}",
        "not json",
      })
  void refusesWhatItCannotRead(String body) {
    Submitted submitted = review.submitted("liaoning");
    assertThat(
            review.post(
                path(submitted) + "/decisions",
                holding(submitted, "mumbling-" + submitted.orderId()),
                body))
        .hasStatus(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"liaoning", "guangdong"})
  void tellsTheCatalogToWhoeverIsSignedIn(String tenant) {
    String student = TestPlatform.issuers().student(tenant, "std_reader");
    var answer = review.get("/api/" + tenant + "/review-reasons", student);
    assertThat(answer)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.reasons[*].code")
        .asArray()
        .contains(
            "background-uneven",
            "teeth-visible",
            "head-tilted",
            "hair-covers-brows",
            "glasses-glare",
            "clothes-like-background",
            "retouched",
            "not-the-person")
        .doesNotHaveDuplicates();
    assertThat(answer).bodyJson().extractingPath("$.reasons[0].advice").asString().endsWith("。");
  }

  private String holding(Submitted submitted, String name) {
    String token = reviewer(submitted.tenant(), name);
    review.leased(submitted.tenant(), token, 1);
    assertThat(review.open(submitted, token)).hasStatusOk();
    return token;
  }

  private double counted(String decision) {
    var counter =
        meters.find("review.decided").tag("decision", decision).tag("tenant", "liaoning").counter();
    return counter == null ? 0 : counter.count();
  }
}
