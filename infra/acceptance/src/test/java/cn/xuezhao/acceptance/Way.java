package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Answer;
import cn.xuezhao.acceptance.people.Portraits;
import cn.xuezhao.acceptance.people.Reviewer;
import cn.xuezhao.acceptance.people.SchoolRecord;
import cn.xuezhao.acceptance.people.Student;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * One student's way through a batch, step by step as the mini-program would lead: what comes first
 * and what is asked for follows from the centre's public policy.
 */
final class Way {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String EMAIL_DOMAIN = "@example.org";

  private final Batch batch;
  private final SchoolRecord school;
  private final Student student;
  private final JsonNode policy;
  private String enrollmentId = "";
  private String orderId = "";

  private Way(Batch batch, SchoolRecord school, Student student) {
    this.batch = batch;
    this.school = school;
    this.student = student;
    this.policy = student.platform().get(student.path("tenant")).succeeded().json();
  }

  /** A student in front of the batch's page: signed in, everything agreed to. */
  static Way into(Batch batch) {
    return into(batch, batch.student(), Student.of(batch.tenant()));
  }

  static Way into(Batch batch, SchoolRecord school, Student student) {
    Way way = new Way(batch, school, student);
    student.logsIn().succeeded();
    student.agreesToEverythingAsked();
    if (way.policy.at("/contact/phone").asString("").equals("wechat")) {
      student.sharesPhone().succeeded();
    }
    return way;
  }

  /** All the way to an order that waits for what comes first. */
  static Way toOrder(Batch batch) {
    return into(batch).verifies().opensOrder();
  }

  /** All the way into review. */
  static Way toReview(Batch batch) {
    return toOrder(batch).collects();
  }

  Student student() {
    return student;
  }

  String orderId() {
    return orderId;
  }

  String enrollmentId() {
    return enrollmentId;
  }

  /**
   * The answer to the batch code, the collection code and what else the centre asks for; a name
   * that nobody knows is typed in.
   */
  Answer triesToVerify() {
    byte[] code = student.collectionCodeOf(school);
    if (!asksFor("id-tail")) {
      return student.verifies(batch.code(), code);
    }
    Answer answer = student.verifies(batch.code(), school.documentTail(), code);
    return answer.text("/type").endsWith("/name-required")
        ? student.verifiesWithName(batch.code(), school.documentTail(), school.name(), code)
        : answer;
  }

  Way verifies() {
    return confirmsData(triesToVerify().succeeded());
  }

  /** Confirms the record, and gives the contact data that the centre asks for. */
  Way confirmsData(Answer verified) {
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("verificationId", verified.text("/verificationId"));
    if (policy.at("/contact/phone").asString("").equals("typed")) {
      contact.put("phone", "13800000000");
    }
    if (policy.at("/contact/email").asString("").equals("when-confirming")) {
      contact.put("email", email());
    }
    enrollmentId =
        student
            .platform()
            .post(student.path("enrollments"), contact)
            .succeeded()
            .text("/enrollmentId");
    return this;
  }

  String email() {
    return school.studentNumber() + EMAIL_DOMAIN;
  }

  Way opensOrder() {
    orderId = student.opensOrder(enrollmentId).succeeded().text("/orderId");
    return this;
  }

  /** Pays and hands in a good photo, in the order of the centre, until it is in review. */
  Way collects() {
    if (nextStep().equals("PAY")) {
      pays();
      handsInGoodPhoto();
    } else {
      handsInGoodPhoto();
      if (nextStep().equals("PAY")) {
        pays();
      }
    }
    if (nextStep().equals("SUBMIT_PHOTO")) {
      submits();
    }
    becomes("PENDING_REVIEW", "WAIT_FOR_REVIEW");
    return this;
  }

  /** What is left after the money. */
  Way collectsAfterPayment() {
    handsInGoodPhoto();
    if (nextStep().equals("SUBMIT_PHOTO")) {
      submits();
    }
    becomes("PENDING_REVIEW", "WAIT_FOR_REVIEW");
    return this;
  }

  Way pays() {
    assertThat(student.pays(orderId).text("/errMsg")).isEqualTo("requestPayment:ok");
    awaits("the payment", order -> !order.at("/nextStep").asString("").equals("PAY"));
    return this;
  }

  /** Hands in a photo that nothing is wrong with. */
  Way handsInGoodPhoto() {
    Answer screened = student.handsIn(orderId, Portraits.passing()).succeeded();
    assertThat(screened.json().at("/accepted").asBoolean())
        .as("findings: %s", screened.json().at("/findings"))
        .isTrue();
    int revision = screened.json().at("/revision").asInt();
    awaits("revision " + revision, order -> order.at("/photo/revision").asInt(0) == revision);
    return this;
  }

  /** 确认: the newest photo goes to review. */
  Way submits() {
    student.submits(orderId, looks().at("/photo/revision").asInt()).succeeded();
    return this;
  }

  Way isApproved() {
    return isDecided("approved", List.of());
  }

  Way isRejectedFor(String reason) {
    return isDecided("rejected", List.of(reason));
  }

  private Way isDecided(String decision, List<String> reasons) {
    Reviewer reviewer = Reviewer.of(batch.tenant(), "reviewer1");
    reviewer.decides(reviewer.takes(orderId), decision, reasons).succeeded();
    return this;
  }

  JsonNode looks() {
    return student.looksAt(orderId).succeeded().json();
  }

  String nextStep() {
    return looks().at("/nextStep").asString("");
  }

  Answer posts(String command) {
    return student.platform().post(student.path("orders/" + orderId + command), Map.of());
  }

  Answer reviewProgress() {
    return student.platform().get(student.path("review-progress/" + orderId));
  }

  /** The order comes to show this status and this next step. */
  JsonNode becomes(String status, String nextStep) {
    return awaits(
        status + ", then " + nextStep,
        order ->
            order.at("/publicStatus").asString("").equals(status)
                && order.at("/nextStep").asString("").equals(nextStep));
  }

  void awaitsStatus(String status) {
    awaits(status, order -> order.at("/publicStatus").asString("").equals(status));
  }

  /** The standard photo is there, to be confirmed or returned at once. */
  void awaitsStandardPhoto() {
    awaits(
        "the standard photo",
        order ->
            List.of("CONFIRM_STANDARD_PHOTO", "SAVE_STANDARD_PHOTO")
                .contains(order.at("/nextStep").asString("")));
  }

  void awaitsInTimeline(String what) {
    Awaitility.await(what + " in the timeline")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(timeline()).contains(what));
  }

  /** So many reminders to confirm have been sent. */
  void awaitsReminders(int count) {
    Awaitility.await(count + " reminders")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(timeline().stream().filter("reminded"::equals)).hasSize(count));
  }

  JsonNode awaitsReviewProgress(String state) {
    Awaitility.await("review progress " + state)
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(reviewProgress().text("/state")).isEqualTo(state));
    return reviewProgress().json();
  }

  /** 撤回审核 */
  Answer withdraws() {
    String taskId = reviewProgress().succeeded().text("/taskId");
    return student
        .platform()
        .post(student.path("review-tasks/" + taskId + "/withdrawals"), Map.of());
  }

  /** Accepts the subscription of every message the centre can send (G-20). */
  Way allowsResultMessages() {
    student.allowsEveryMessage();
    return this;
  }

  Answer asksForThePhotoByMail(String name) {
    return student
        .platform()
        .post(student.path("photo-deliveries"), Map.of("orderId", orderId, "name", name));
  }

  /** A message with these words reaches WeChat. */
  void isToldInWeChat(String... words) {
    Awaitility.await("a message in WeChat with " + List.of(words))
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(student.weChatMessages().toString())
                    .as("messages in WeChat")
                    .contains(words));
  }

  /** A notice with these words lies in the inbox. */
  void findsInInbox(String... words) {
    Awaitility.await("a notice with " + List.of(words))
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(student.inbox().toString()).contains(words));
  }

  /** What happened to the order, oldest first. */
  List<String> timeline() {
    return facts().findValuesAsString("what");
  }

  /** The first of these facts. */
  JsonNode fact(String what) {
    for (JsonNode fact : facts()) {
      if (fact.at("/what").asString().equals(what)) {
        return fact;
      }
    }
    throw new AssertionError(what + " is not in " + facts());
  }

  private JsonNode facts() {
    return student
        .platform()
        .get(student.path("orders/" + orderId + "/timeline"))
        .succeeded()
        .json()
        .at("/facts");
  }

  private JsonNode awaits(String what, Predicate<JsonNode> condition) {
    Awaitility.await("order shows " + what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> {
              JsonNode order = looks();
              assertThat(condition.test(order)).as("%s: %s", what, order).isTrue();
            });
    return looks();
  }

  private boolean asksFor(String input) {
    return policy.at("/identityInputs").toString().contains(input);
  }
}
