package cn.xuezhao.order;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Money goes back: to the student, by time alone, and by two of the staff. */
@OrderServiceTest
class RefundApiTests {

  private static final String REASON = "{\"reason\":\"paid for the wrong class\"}";

  @Autowired ObjectProvider<Student> students;
  @Autowired TestEvents events;
  @Autowired TestClock clock;
  @Autowired MockMvcTester http;

  @AfterEach
  void everybodyIsBack() {
    World.neighbors().areAway(false);
    clock.reset();
  }

  @Test
  void givesBackToTheStudentBeforeThePhotoIsInReviewAndLetsAnotherOrderBeOpened() {
    Student student = paidWithoutPhoto();
    assertThat(student.sees("refundable")).isEqualTo(true);
    assertThat(student.postToOrder("/refunds", ""))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.publicStatus")
        .isEqualTo("REFUNDED");
    assertThat(events.awaitSaid("order.refunded", student.orderId()).data())
        .contains("\"amountInFen\":2000", "requested-by-student");
    assertThat(student.sees("refunds[0].reason")).isEqualTo("requested-by-student");
    assertThat(student.sees("refunds[0].refundedAt")).isNotNull();
    assertThat(refundsAtWeChat(student)).hasSize(1);
    String refunded = student.orderId();
    assertThat(student.opensOrder().orderId()).isNotEqualTo(refunded);
  }

  @Test
  void refusesTheStudentOnceThePhotoIsInReview() {
    Student student = students.getObject().verified("student").opensOrder().uploads(1, 0).pays();
    assertThat(type(student.postToOrder("/refunds", ""), 409))
        .isEqualTo("/problems/refund-too-late");
    Student free = students.getObject().verified("institution").opensOrder();
    assertThat(type(free.postToOrder("/refunds", ""), 409))
        .isEqualTo("/problems/nothing-to-refund");
    assertThat(students.getObject().post("/orders/" + free.orderId() + "/refunds", ""))
        .hasStatus(404);
  }

  @Test
  void givesBackByItselfWhenNoPhotoWasApprovedInTime() {
    Student student = paidWithoutPhoto();
    clock.turn(Duration.ofDays(20));
    assertThat(events.awaitSaid("order.refunded", student.orderId()).data())
        .contains("not-approved-in-time");
    assertThat(student.sees("nextStep")).isEqualTo("NONE");
  }

  @Test
  void givesBackByItselfWhenTheRejectionComesLate() {
    Student student = students.getObject().verified("student").opensOrder().uploads(1, 0).pays();
    clock.turn(Duration.ofDays(20));
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_REVIEW");
    student.isReviewed(1, 1, "rejected", "\"teeth\"");
    events.awaitSaid("order.refunded", student.orderId());
    assertThat(refundsAtWeChat(student)).hasSize(1);
  }

  @Test
  void closesWhatTheSchoolPaysForInstead() {
    Student student = students.getObject().verified("institution").opensOrder();
    clock.turn(Duration.ofDays(20));
    assertThat(events.awaitSaid("order.closed", student.orderId()).data())
        .contains("not-approved-in-time");
    assertThat(student.sees("publicStatus")).isEqualTo("CLOSED");
  }

  @Test
  void twoOfTheStaffGiveBack() {
    Student student = paidWithoutPhoto();
    String proposals = "/orders/" + student.orderId() + "/refund-proposals";
    assertThat(operator().post(proposals, REASON))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.amountInFen")
        .isEqualTo(2000);
    assertThat(openProposals()).contains(student.orderId());
    assertThat(type(operator().post(proposals + "/approvals", ""), 403))
        .isEqualTo("/problems/second-person-required");
    assertThat(type(colleague().post(proposals, REASON), 403))
        .as("finance decides only")
        .isNotNull();
    assertThat(type(staff("op-2", "operator").post(proposals, REASON), 409))
        .isEqualTo("/problems/refund-already-proposed");
    assertThat(colleague().post(proposals + "/approvals", "")).hasStatusOk();
    assertThat(events.awaitSaid("order.refunded", student.orderId()).data())
        .contains("decided-by-operator");
    assertThat(openProposals()).doesNotContain(student.orderId());
    assertThat(colleague().post(proposals + "/approvals", "")).as("said again").hasStatusOk();
    assertThat(refundsAtWeChat(student)).hasSize(1);
  }

  @Test
  void aRefusedProposalLeavesTheOrderAsItIs() {
    Student student = paidWithoutPhoto();
    String proposals = "/orders/" + student.orderId() + "/refund-proposals";
    assertThat(operator().post(proposals, REASON)).hasStatus(201);
    assertThat(type(operator().post(proposals + "/refusals", ""), 403))
        .isEqualTo("/problems/second-person-required");
    assertThat(colleague().post(proposals + "/refusals", "")).hasStatusOk();
    assertThat(type(colleague().post(proposals + "/approvals", ""), 404))
        .isEqualTo("/problems/not-found");
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_PHOTO");
  }

  @Test
  void takesThePhotoOutOfTheQueueBeforeItGivesBack() {
    Student student = underReviewWithProposal();
    World.neighbors().know(withdrawals(student), "{}");
    assertThat(approve(student)).hasStatusOk();
    assertThat(World.neighbors().asked(withdrawals(student))).isEqualTo(1);
    events.awaitSaid("order.refunded", student.orderId());
    student.isReviewed(1, 1, "approved", "").hasWithdrawn(1);
    assertThat(student.sees("publicStatus")).isEqualTo("REFUNDED");
  }

  @Test
  void waitsForAReviewerWhoHasBegun() {
    Student student = underReviewWithProposal();
    World.neighbors().refuse(withdrawals(student), 409, "review-begun");
    assertThat(type(approve(student), 409)).isEqualTo("/problems/review-begun");
    assertThat(student.sees("publicStatus")).isEqualTo("PENDING_REVIEW");
    student.isReviewed(1, 1, "rejected", "\"teeth\"");
    assertThat(approve(student)).as("the proposal is still open").hasStatusOk();
    events.awaitSaid("order.refunded", student.orderId());
  }

  @Test
  void doesNotGiveBackWhileItIsUnknownWhetherAReviewerIsAtWork() {
    Student student = underReviewWithProposal();
    assertThat(type(approve(student), 409)).isEqualTo("/problems/not-yet-known");
    World.neighbors().areAway(true);
    assertThat(type(approve(student), 503)).isEqualTo("/problems/upstream-unavailable");
    World.neighbors().areAway(false);
    student.hasWithdrawn(1);
    assertThat(approve(student)).as("as after a crash in between").hasStatusOk();
    assertThat(events.said("order.submitted", student.orderId())).hasSize(1);
  }

  @Test
  void onlyTheStaffProposeAndDecide() {
    Student student = paidWithoutPhoto();
    assertThat(student.postToOrder("/refund-proposals", REASON)).hasStatus(403);
    assertThat(student.postToOrder("/refund-proposals/approvals", "")).hasStatus(403);
    assertThat(student.get("/refund-proposals")).hasStatus(403);
    assertThat(staff("rev", "reviewer").get("/refund-proposals")).hasStatus(403);
    String proposals = "/orders/" + student.orderId() + "/refund-proposals";
    assertThat(operator().post(proposals, "{\"reason\":\" \"}")).hasStatus4xxClientError();
  }

  private Student paidWithoutPhoto() {
    return students.getObject().of("guangdong").verified("student").opensOrder().pays();
  }

  private Student underReviewWithProposal() {
    Student student = paidWithoutPhoto().uploads(1, 0).submits(1);
    assertThat(operator().post("/orders/" + student.orderId() + "/refund-proposals", REASON))
        .hasStatus(201);
    return student;
  }

  private MvcTestResult approve(Student student) {
    return colleague().post("/orders/" + student.orderId() + "/refund-proposals/approvals", "");
  }

  private static String withdrawals(Student student) {
    return "orders/" + student.orderId() + "/review-withdrawals";
  }

  private Staff operator() {
    return staff("op", "operator");
  }

  private Staff colleague() {
    return staff("fin", "finance");
  }

  private Staff staff(String name, String role) {
    return new Staff(http, "guangdong", name, role);
  }

  private List<String> openProposals() {
    return JsonPath.read(
        Student.body(colleague().get("/refund-proposals")), "$.proposals[*].orderId");
  }

  private static Object type(MvcTestResult refused, int status) {
    assertThat(refused).hasStatus(status);
    return JsonPath.read(Student.body(refused), "$.type");
  }

  private static List<String> refundsAtWeChat(Student student) {
    Awaitility.await().until(() -> !numbersAtWeChat(student).isEmpty());
    return numbersAtWeChat(student);
  }

  private static List<String> numbersAtWeChat(Student student) {
    return World.wechat()
        .get("/__sandbox/refunds")
        .valueStream()
        .map(refund -> refund.get("terms").get("outTradeNo").asString())
        .filter(number -> number.startsWith(student.orderId().substring(4)))
        .toList();
  }
}
