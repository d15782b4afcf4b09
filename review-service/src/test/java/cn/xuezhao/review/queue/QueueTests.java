package cn.xuezhao.review.queue;

import static cn.xuezhao.review.ReviewFixture.owner;
import static cn.xuezhao.review.ReviewFixture.path;
import static cn.xuezhao.review.ReviewFixture.reviewer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.review.ReviewFixture;
import cn.xuezhao.review.ReviewFixture.Submitted;
import cn.xuezhao.review.ReviewTest;
import cn.xuezhao.review.task.ReviewState.Leased;
import cn.xuezhao.review.task.ReviewState.Waiting;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewTest
class QueueTests {

  @Autowired ReviewFixture review;
  @Autowired TestClock clock;
  @Autowired TestEvents events;
  @Autowired MeterRegistry meters;

  @AfterEach
  void turnTheClockBack() {
    clock.reset();
  }

  @Test
  void leasesTheEarliestPromiseFirst() {
    List<String> submitted =
        Stream.generate(() -> review.submitted("liaoning").taskId()).limit(4).toList();
    assertThat(review.leased("liaoning", reviewer("liaoning", "earliest"), 3))
        .containsExactly(submitted.get(3), submitted.get(2), submitted.get(1));
  }

  @Test
  void toppingUpGivesWhatIsHeldAndAddsTheRest() {
    Submitted first = review.submitted("liaoning");
    String token = reviewer("liaoning", "top-up");
    assertThat(review.leased("liaoning", token, 1)).containsExactly(first.taskId());
    assertThat(review.leased("liaoning", token, 1)).containsExactly(first.taskId());
    Submitted second = review.submitted("liaoning");
    assertThat(review.leased("liaoning", token, 2))
        .containsExactlyInAnyOrder(first.taskId(), second.taskId());
  }

  @Test
  void handsOutNoMoreThanThePolicyAllows() {
    Stream.generate(() -> review.submitted("liaoning")).limit(21).forEach(_ -> {});
    String token = reviewer("liaoning", "greedy");
    assertThat(review.lease("liaoning", token, 21)).hasStatus(400);
    assertThat(review.leased("liaoning", token, 20)).hasSize(20);
    assertThat(review.leased("liaoning", token, 20)).hasSize(20);
  }

  @Test
  void showsTheFaceAndTheTaskAndNothingAboutTheStudent() {
    Submitted submitted = review.submitted("guangdong");
    var lease = review.lease("guangdong", reviewer("guangdong", "discreet"), 1);
    assertThat(lease)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.tasks[0]")
        .asMap()
        .containsEntry("state", "leased")
        .containsEntry("revision", 1)
        .containsEntry("leasedBy", "discreet")
        .containsEntry(
            "originalUrl",
            "/api/guangdong/photos/%s/revisions/1/original".formatted(submitted.orderId()))
        .containsEntry(
            "previewUrl",
            "/api/guangdong/photos/%s/revisions/1/preview".formatted(submitted.orderId()));
    assertThat(lease).bodyText().doesNotContain(submitted.ownerId());
  }

  @Test
  void returnsAnAbandonedTaskToTheQueue() {
    Submitted submitted = review.submitted("liaoning");
    String away = reviewer("liaoning", "went-home");
    assertThat(review.leased("liaoning", away, 1)).containsExactly(submitted.taskId());
    assertThat(review.open(submitted, away)).hasStatusOk();
    clock.turn(Duration.ofMinutes(10));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> review.task(submitted).state() instanceof Waiting);
    assertThat(review.open(submitted, away))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/lease-expired");
    assertThat(review.leased("liaoning", reviewer("liaoning", "stayed"), 1))
        .containsExactly(submitted.taskId());
    assertThat(review.decide(submitted, away, "\"decision\": \"approved\""))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/task-not-leased");
  }

  @Test
  void openingRenewsTheLease() {
    Submitted submitted = review.submitted("liaoning");
    String token = reviewer("liaoning", "renewing");
    review.leased("liaoning", token, 1);
    clock.turn(Duration.ofMinutes(9));
    assertThat(review.open(submitted, token)).hasStatusOk();
    clock.turn(Duration.ofMinutes(9));
    assertThat(review.open(submitted, token)).hasStatusOk();
    assertThat(review.task(submitted).state()).isInstanceOf(Leased.class);
  }

  @Test
  void opensOnlyForTheHolder() {
    Submitted submitted = review.submitted("liaoning");
    assertThat(review.open(submitted, reviewer("liaoning", "impatient")))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/task-not-leased");
  }

  @Test
  void withdrawsWhatNobodyHasOpened() {
    Submitted submitted = review.submitted("guangdong");
    String holder = reviewer("guangdong", "prefetching");
    review.leased("guangdong", holder, 1);
    assertThat(review.withdraw(submitted, owner(submitted)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.withdrawal.because")
        .isEqualTo("student-asked");
    assertThat(review.withdraw(submitted, owner(submitted))).hasStatusOk();
    events.awaitSaid("review.withdrawn", submitted.orderId());
    assertThat(events.said("review.withdrawn", submitted.orderId())).hasSize(1);
    assertThat(review.open(submitted, holder))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/task-withdrawn");
  }

  @Test
  void rejectsWithdrawalOnceAReviewerHasLooked() {
    Submitted submitted = review.submitted("guangdong");
    String holder = reviewer("guangdong", "looking");
    review.leased("guangdong", holder, 1);
    review.open(submitted, holder);
    assertThat(review.withdraw(submitted, owner(submitted)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/review-begun");
  }

  @Test
  void offersWithdrawalOnlyWhereThePolicyDoes() {
    Submitted submitted = review.submitted("liaoning");
    assertThat(review.withdraw(submitted, owner(submitted)))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/withdrawal-not-offered");
  }

  @Test
  void givesOneTaskBackAtOnce() {
    Submitted submitted = review.submitted("liaoning");
    String early = reviewer("liaoning", "leaves-early");
    review.leased("liaoning", early, 1);
    String path = "/api/liaoning/review-leases/" + submitted.taskId();
    assertThat(review.delete(path, early)).hasStatus(204);
    assertThat(review.delete(path, early)).as("again").hasStatus(204);
    assertThat(review.leased("liaoning", reviewer("liaoning", "takes-over"), 1))
        .containsExactly(submitted.taskId());
    assertThat(review.delete(path, early)).as("somebody else's").hasStatus(204);
    assertThat(review.task(submitted).state()).isInstanceOf(Leased.class);
  }

  @Test
  void givesEverythingBackAtTheEndOfAShift() {
    List<Submitted> submitted =
        Stream.generate(() -> review.submitted("liaoning")).limit(3).toList();
    String token = reviewer("liaoning", "goes-home");
    review.leased("liaoning", token, 3);
    assertThat(review.delete("/api/liaoning/review-leases", token)).hasStatus(204);
    assertThat(submitted)
        .allSatisfy(each -> assertThat(review.task(each).state()).isInstanceOf(Waiting.class));
  }

  @Test
  void isWithdrawnForARefundWhateverThePolicyOffersStudents() {
    Submitted submitted = review.submitted("liaoning");
    assertThat(review.withdrawForRefund(submitted, 1))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.withdrawal.because")
        .isEqualTo("refund-asked");
    events.awaitSaid("review.withdrawn", submitted.orderId());
    assertThat(review.withdrawForRefund(submitted, 2)).as("a round of nobody's").hasStatus(404);
  }

  @Test
  void staysInReviewWhenAReviewerWasFasterThanTheRefund() {
    Submitted submitted = review.submitted("liaoning");
    String holder = reviewer("liaoning", "faster");
    review.leased("liaoning", holder, 1);
    review.open(submitted, holder);
    assertThat(review.withdrawForRefund(submitted, 1))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/review-begun");
  }

  @Test
  void hidesOtherStudentsTasks() {
    Submitted submitted = review.submitted("guangdong");
    String stranger = TestPlatform.issuers().student("guangdong", "std_stranger");
    assertThat(review.withdraw(submitted, stranger)).hasStatus(404);
    assertThat(review.get(path(submitted), stranger)).hasStatus(404);
    assertThat(review.get(path(submitted), owner(submitted))).hasStatusOk();
  }

  @Test
  void keepsTheReviewersFromTheStudent() {
    Submitted submitted = review.submitted("guangdong");
    String holder = reviewer("guangdong", "nameless");
    review.leased("guangdong", holder, 1);
    assertThat(review.get(path(submitted), owner(submitted)))
        .bodyText()
        .doesNotContain("nameless")
        .doesNotContain("leasedUntil");
    assertThat(review.get(path(submitted), holder)).bodyText().contains("nameless");
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "auditor", "senior-reviewer", "reviewer"})
  void letsStaffReadTheQueue(String role) {
    Submitted submitted = review.submitted("liaoning");
    String token = TestPlatform.issuers().staff("liaoning", "reads", role);
    assertThat(review.get("/api/liaoning/review-tasks?state=waiting&limit=1", token))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.tasks[0].taskId")
        .isEqualTo(submitted.taskId());
    assertThat(review.get(path(submitted), token)).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "auditor", "registrar", "finance", "service"})
  void letsOnlyReviewersLeaseAndDecide(String role) {
    Submitted submitted = review.submitted("liaoning");
    String token = TestPlatform.issuers().staff("liaoning", "curious", role);
    assertThat(review.lease("liaoning", token, 1)).hasStatus(403);
    assertThat(review.open(submitted, token)).hasStatus(403);
    assertThat(review.decide(submitted, token, "\"decision\": \"approved\"")).hasStatus(403);
    assertThat(review.withdraw(submitted, token)).hasStatus(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"registrar", "finance"})
  void keepsTheQueueFromWhomItDoesNotConcern(String role) {
    String token = TestPlatform.issuers().staff("liaoning", "curious", role);
    assertThat(review.get("/api/liaoning/review-tasks", token)).hasStatus(403);
  }

  @Test
  void keepsTenantsApart() {
    Submitted submitted = review.submitted("guangdong");
    String liaoning = reviewer("liaoning", "elsewhere");
    assertThat(review.open(submitted, liaoning)).hasStatus(403);
    assertThat(review.get("/api/liaoning/review-tasks/" + submitted.taskId(), liaoning))
        .hasStatus(404);
  }

  @Test
  void refusesAStateThatDoesNotExist() {
    String token = reviewer("liaoning", "guessing");
    assertThat(review.get("/api/liaoning/review-tasks?state=lost", token)).hasStatus(400);
    assertThat(review.get("/api/liaoning/review-tasks?limit=0", token)).hasStatus(400);
  }

  @Test
  void measuresTheQueue() {
    double before = gauge("review.waiting");
    review.submitted("guangdong");
    assertThat(gauge("review.waiting")).isEqualTo(before + 1);
    assertThat(gauge("review.waiting.age")).isFinite();
    assertThat(gauge("review.overdue")).isFinite();
  }

  private double gauge(String name) {
    return meters.get(name).tag("tenant", "guangdong").gauge().value();
  }
}
