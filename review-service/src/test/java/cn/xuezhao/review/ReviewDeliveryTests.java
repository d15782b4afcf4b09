package cn.xuezhao.review;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.DeliveryContract;
import cn.xuezhao.review.ReviewFixture.Submitted;
import cn.xuezhao.review.task.ReviewState;
import cn.xuezhao.review.task.ReviewTask;
import cn.xuezhao.review.task.ReviewTasks;
import cn.xuezhao.review.task.Tasks;
import cn.xuezhao.review.task.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewTest
class ReviewDeliveryTests extends DeliveryContract {

  private static final long LATE = 4_200_000_000L;

  @Autowired ReviewFixture review;
  @Autowired ReviewTasks tasks;

  @Override
  protected String collection() {
    return "review-tasks";
  }

  @Override
  protected String speak() {
    Submitted submitted = review.submitted("liaoning");
    Verdict approved =
        new Verdict(
            1,
            ReviewFixture.DIGEST,
            null,
            cn.xuezhao.review.task.Decision.APPROVED,
            List.of(),
            null);
    tasks.change(submitted.taskId(), task -> task.lease(Tasks.LI, Tasks.MORNING, Tasks.LEASE));
    tasks.change(submitted.taskId(), task -> task.decide(Tasks.LI, approved, Tasks.MORNING));
    return submitted.taskId();
  }

  @Override
  protected List<Heard> hear() {
    String orderId = new Ids().next("ord");
    return List.of(
        submission(orderId, 1),
        submission(orderId, 2),
        new Heard("order.refunded", orderId, 3, "{\"orderId\": \"%s\"}".formatted(orderId)),
        new Heard("order.closed", orderId, 4, "{\"orderId\": \"%s\"}".formatted(orderId)));
  }

  @Override
  protected String seen(List<Heard> heard) {
    String orderId = heard.getFirst().subject();
    return TenantContext.call(
        "liaoning",
        () ->
            IntStream.rangeClosed(1, 2)
                .mapToObj(round -> tasks.get(ReviewTask.idOf(orderId, round)))
                .map(task -> task.round() + " " + ReviewState.wordOf(task.state()))
                .collect(Collectors.joining(", ")));
  }

  private static Heard submission(String orderId, int round) {
    return new Heard(
        "order.submitted",
        orderId,
        round,
        ReviewFixture.submission(new Submitted("liaoning", orderId, "std_1", round), LATE));
  }
}
