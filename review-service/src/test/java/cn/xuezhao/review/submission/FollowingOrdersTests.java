package cn.xuezhao.review.submission;

import static cn.xuezhao.review.ReviewFixture.reviewer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.review.ReviewFixture;
import cn.xuezhao.review.ReviewFixture.Submitted;
import cn.xuezhao.review.ReviewTest;
import cn.xuezhao.review.task.ReviewState.Decided;
import cn.xuezhao.review.task.ReviewState.Waiting;
import cn.xuezhao.review.task.ReviewState.Withdrawn;
import cn.xuezhao.review.task.WithdrawnBecause;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewTest
class FollowingOrdersTests {

  private static final long LATE = 4_100_000_000L;

  @Autowired ReviewFixture review;
  @Autowired TestEvents events;

  /** Each event of an order once, in every order, and then all of them again. */
  static Stream<List<String>> everyOrder() {
    return permutations(List.of("submitted 1", "submitted 2", "refunded", "closed")).stream();
  }

  @ParameterizedTest
  @MethodSource("everyOrder")
  void leavesNothingOfAnEndedOrderInTheQueue(List<String> heard) {
    String orderId = review.freshOrderId();
    heard.forEach(what -> hear(orderId, what));
    assertThat(review.task(round(orderId, 1)).state()).isInstanceOf(Withdrawn.class);
    assertThat(review.task(round(orderId, 2)).state()).isInstanceOf(Withdrawn.class);
    heard.forEach(what -> hear(orderId, what));
    events.awaitSaid("review.withdrawn", orderId);
    assertThat(review.task(round(orderId, 2)).state()).isInstanceOf(Withdrawn.class);
    assertThat(events.said("review.withdrawn", orderId)).hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void queuesOnlyTheLatestRound(boolean inOrder) {
    String orderId = review.freshOrderId();
    hear(orderId, inOrder ? "submitted 1" : "submitted 2");
    hear(orderId, inOrder ? "submitted 2" : "submitted 1");
    assertThat(review.task(round(orderId, 1)).state())
        .isInstanceOfSatisfying(
            Withdrawn.class,
            gone -> assertThat(gone.because()).isEqualTo(WithdrawnBecause.NEWER_ROUND));
    assertThat(review.task(round(orderId, 2)).state()).isInstanceOf(Waiting.class);
  }

  @Test
  void takesAnOpenedTaskFromTheReviewerWhenTheOrderEnds() {
    Submitted submitted = review.submitted("liaoning");
    String token = reviewer("liaoning", "too-late");
    review.leased("liaoning", token, 1);
    review.open(submitted, token);
    events.deliver("liaoning", "order.refunded", submitted.orderId(), 9, json(submitted.orderId()));
    assertThat(review.decide(submitted, token, "\"decision\": \"approved\""))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/task-withdrawn");
    events.awaitSaid("review.withdrawn", submitted.orderId());
    assertThat(events.said("review.decided", submitted.orderId())).isEmpty();
  }

  @Test
  void letsADecisionStandWhenTheOrderEndsLater() {
    Submitted submitted = review.submitted("liaoning");
    String token = reviewer("liaoning", "in-time");
    review.leased("liaoning", token, 1);
    review.decide(submitted, token, "\"decision\": \"approved\"");
    events.deliver("liaoning", "order.closed", submitted.orderId(), 9, json(submitted.orderId()));
    assertThat(review.task(submitted).state()).isInstanceOf(Decided.class);
    assertThat(events.said("review.withdrawn", submitted.orderId())).isEmpty();
  }

  private void hear(String orderId, String what) {
    switch (what) {
      case "submitted 1" -> review.submit(round(orderId, 1), LATE);
      case "submitted 2" -> review.submit(round(orderId, 2), LATE);
      case "refunded" -> events.deliver("liaoning", "order.refunded", orderId, 7, json(orderId));
      default -> events.deliver("liaoning", "order.closed", orderId, 8, json(orderId));
    }
  }

  private static Submitted round(String orderId, int round) {
    return new Submitted("liaoning", orderId, "std_1", round);
  }

  private static String json(String orderId) {
    return "{\"orderId\": \"%s\", \"fromTheFuture\": 1}".formatted(orderId);
  }

  private static List<List<String>> permutations(List<String> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    for (String first : items) {
      List<String> rest = new ArrayList<>(items);
      rest.remove(first);
      for (List<String> tail : permutations(rest)) {
        List<String> one = new ArrayList<>(List.of(first));
        one.addAll(tail);
        all.add(one);
      }
    }
    return all;
  }
}
