package cn.xuezhao.review.queue;

import static cn.xuezhao.review.ReviewFixture.owner;
import static cn.xuezhao.review.ReviewFixture.reviewer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.review.ReviewFixture;
import cn.xuezhao.review.ReviewFixture.Submitted;
import cn.xuezhao.review.ReviewTest;
import cn.xuezhao.review.task.ReviewState;
import cn.xuezhao.review.task.ReviewTask;
import cn.xuezhao.review.task.ReviewTasks;
import cn.xuezhao.review.task.Reviewer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ReviewTest
class RacingReviewersTests {

  @Autowired ReviewFixture review;
  @Autowired ReviewTasks tasks;
  @Autowired Leasing leasing;
  @Autowired TestEvents events;

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8, 16})
  void givesEachTaskToOneReviewer(int reviewers) throws Exception {
    int each = 10;
    List<String> submitted =
        Stream.generate(() -> review.submitted("liaoning").taskId())
            .limit(reviewers * each)
            .toList();
    List<Reviewer> people =
        IntStream.range(0, reviewers)
            .mapToObj(i -> new Reviewer("racer-%d-of-%d".formatted(i, reviewers), "racer"))
            .toList();
    List<List<ReviewTask>> hands =
        atOnce(
            people.stream().map(person -> (Callable<List<ReviewTask>>) () -> take(person, each)));
    List<String> taken = hands.stream().flatMap(List::stream).map(ReviewTask::id).toList();
    assertThat(taken).doesNotHaveDuplicates().hasSize(reviewers * each);
    assertThat(taken).containsExactlyInAnyOrderElementsOf(submitted);
    for (int i = 0; i < reviewers; i++) {
      Reviewer person = people.get(i);
      assertThat(hands.get(i))
          .allSatisfy(
              task ->
                  assertThat(stored(task.id()).state())
                      .isInstanceOfSatisfying(
                          ReviewState.Leased.class,
                          held -> assertThat(held.reviewer()).isEqualTo(person)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 16})
  void takesOneDecisionOfManySent(int times) throws Exception {
    Submitted submitted = review.submitted("liaoning");
    String token = reviewer("liaoning", "hasty-" + times);
    review.leased("liaoning", token, 1);
    List<MvcTestResult> answers =
        atOnce(
            IntStream.range(0, times)
                .mapToObj(
                    i ->
                        () ->
                            review.decide(
                                submitted,
                                token,
                                i % 2 == 0
                                    ? "\"decision\": \"approved\""
                                    : "\"decision\": \"rejected\", \"reasons\": [\"blurred\"]")));
    assertThat(answers).allMatch(a -> List.of(200, 409).contains(a.getResponse().getStatus()));
    assertThat(answers).anyMatch(a -> a.getResponse().getStatus() == 200);
    events.awaitSaid("review.decided", submitted.orderId());
    assertThat(events.said("review.decided", submitted.orderId())).hasSize(1);
  }

  @RepeatedTest(20)
  void letsEitherTheOpeningOrTheWithdrawalWin() throws Exception {
    Submitted submitted = review.submitted("guangdong");
    String token = reviewer("guangdong", "opener-" + submitted.orderId());
    review.leased("guangdong", token, 1);
    List<MvcTestResult> answers =
        atOnce(
            Stream.of(
                () -> review.open(submitted, token),
                () -> review.withdraw(submitted, owner(submitted))));
    assertThat(answers.stream().map(a -> a.getResponse().getStatus()))
        .as("opening, withdrawal")
        .isIn(List.of(200, 409), List.of(409, 200));
    boolean withdrawn = answers.get(1).getResponse().getStatus() == 200;
    assertThat(review.task(submitted).state() instanceof ReviewState.Withdrawn)
        .isEqualTo(withdrawn);
  }

  /** A client keeps asking until its hand is full or the queue is empty. */
  private List<ReviewTask> take(Reviewer person, int count) {
    return TenantContext.call(
        "liaoning",
        () -> {
          List<ReviewTask> hand = leasing.lease(person, count);
          for (int again = 0; again < 20 && hand.size() < count; again++) {
            hand = leasing.lease(person, count);
          }
          return hand;
        });
  }

  private ReviewTask stored(String taskId) {
    return TenantContext.call("liaoning", () -> tasks.get(taskId));
  }

  private static <T> List<T> atOnce(Stream<Callable<T>> calls)
      throws InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running =
          calls
              .map(
                  call ->
                      threads.submit(
                          () -> {
                            start.await();
                            return call.call();
                          }))
              .toList();
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
