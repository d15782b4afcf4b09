package cn.xuezhao.review.exceptions;

import static cn.xuezhao.review.ReviewFixture.owner;
import static cn.xuezhao.review.ReviewFixture.path;
import static cn.xuezhao.review.ReviewFixture.reviewer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.review.ReviewFixture;
import cn.xuezhao.review.ReviewFixture.Submitted;
import cn.xuezhao.review.ReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 异常登记表 (L-P8, L-P9): what cannot be taken off is signed for, and its reviewer knows. */
@ReviewTest
class ExceptionsRegisterTests {

  private static final long LATE = 4_300_000_000L;

  @Autowired ReviewFixture review;
  @Autowired TestEvents events;

  @Test
  void tellsThatTheComparisonMayNotBePassed() {
    Submitted order = review.opened("liaoning");
    assertThat(review.get("/api/liaoning/exceptions-register", owner(order)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.statement")
        .asString()
        .contains("无法通过比对");
  }

  @Test
  void reachesTheReviewerWhenItWasSignedBeforeThePhotoCame() {
    Submitted order = review.opened("liaoning");
    assertThat(sign(order, "scar-or-birthmark")).hasStatusOk();
    review.submit(order, LATE);
    shows(order, "scar-or-birthmark");
  }

  @Test
  void reachesTheReviewerWhenItIsSignedInReview() {
    Submitted order = review.opened("liaoning");
    review.submit(order, LATE);
    sign(order, "head-covering");
    shows(order, "head-covering");
    sign(order, "scar-or-birthmark");
    shows(order, "scar-or-birthmark");
  }

  @Test
  void isSignedByTheOrdersStudentOnly() {
    Submitted order = review.opened("liaoning");
    String stranger = TestPlatform.issuers().student("liaoning", "std_stranger");
    assertThat(review.put(line(order), stranger, signature("scar-or-birthmark", "2026-01")))
        .hasStatus(404);
    sign(order, "scar-or-birthmark");
    assertThat(review.get(line(order), stranger)).hasStatus(404);
    assertThat(review.get(line(order), owner(order))).hasStatusOk();
  }

  @Test
  void asksToComeAgainWhileTheOrderIsNotKnown() {
    Submitted unheard = new Submitted("liaoning", review.freshOrderId(), "std_early", 1);
    assertThat(sign(unheard, "scar-or-birthmark")).hasStatus(409);
  }

  @Test
  void isSignedInTheWordsThatWereRead() {
    Submitted order = review.opened("liaoning");
    refuses(
        review.put(line(order), owner(order), signature("scar-or-birthmark", "1999-01")),
        409,
        "statement-outdated");
    refuses(sign(order, "bad-mood"), 422, "exception-kind-unknown");
  }

  @Test
  void isKeptOnlyWhereThePolicySaysSo() {
    Submitted order = review.opened("guangdong");
    refuses(sign(order, "scar-or-birthmark"), 422, "exceptions-register-not-kept");
  }

  @Test
  void isForgottenWhenTheTimeToKeepItIsOver() {
    Submitted order = review.opened("liaoning");
    sign(order, "scar-or-birthmark");
    events.deliver(
        "liaoning",
        "retention.ended",
        order.orderId(),
        9,
        "{\"orderId\": \"%s\"}".formatted(order.orderId()));
    assertThat(review.get(line(order), owner(order))).hasStatus(404);
  }

  private MvcTestResult sign(Submitted order, String kind) {
    return review.put(line(order), owner(order), signature(kind, "2026-01"));
  }

  private void shows(Submitted order, String kind) {
    assertThat(review.get(path(order), reviewer("liaoning", "reads-register")))
        .bodyJson()
        .extractingPath("$.exceptions")
        .asArray()
        .containsExactly(kind);
  }

  private static void refuses(MvcTestResult result, int status, String slug) {
    assertThat(result)
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/" + slug);
  }

  private static String line(Submitted order) {
    return "/api/%s/exceptions-register/%s".formatted(order.tenant(), order.orderId());
  }

  private static String signature(String kind, String version) {
    return "{\"kinds\": [\"%s\"], \"version\": \"%s\"}".formatted(kind, version);
  }
}
