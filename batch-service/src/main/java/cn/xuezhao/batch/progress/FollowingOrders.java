package cn.xuezhao.batch.progress;

import cn.xuezhao.batch.policy.BatchPolicy;
import cn.xuezhao.batch.progress.OrderEvents.OrderCompleted;
import cn.xuezhao.batch.progress.OrderEvents.OrderOpened;
import cn.xuezhao.batch.progress.OrderEvents.PhotoStandardized;
import cn.xuezhao.batch.progress.OrderEvents.ReviewDecided;
import cn.xuezhao.calendar.BusinessCalendar;
import cn.xuezhao.calendar.YearUnknown;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.inbox.Event;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.tenant.TenantPolicies;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what others say about orders. */
@Component
final class FollowingOrders {

  private static final String APPROVED = "approved";

  private final OrderProgressStore store;
  private final OrderCompletion completion;
  private final BusinessCalendar calendar;
  private final TenantPolicies.Policies<BatchPolicy> policies;
  private final Clock clock;

  FollowingOrders(
      OrderProgressStore store,
      OrderCompletion completion,
      BusinessCalendar calendar,
      TenantPolicies.Policies<BatchPolicy> policies,
      Clock clock) {
    this.store = store;
    this.completion = completion;
    this.calendar = calendar;
    this.policies = policies;
    this.clock = clock;
  }

  void follow(Cause cause, String orderId, Function<OrderProgress, Change<OrderProgress>> command) {
    store.change(cause, orderId, command);
  }

  void opened(Event<OrderOpened> event) {
    OrderOpened data = event.data();
    follow(
        event.cause(),
        data.orderId(),
        order -> order.open(data.batchId(), data.enrollmentId(), data.openedAt(), clock.instant()));
  }

  /** A rejection starts no promise. */
  void decided(Event<ReviewDecided> event) {
    ReviewDecided data = event.data();
    if (data.decision().equals(APPROVED)) {
      follow(
          event.cause(),
          data.orderId(),
          order -> order.approve(data.revision(), promisedBy(data.decidedAt())));
    }
  }

  void standardized(Event<PhotoStandardized> event) {
    PhotoStandardized data = event.data();
    Instant at = data.standardizedAt();
    follow(
        event.cause(),
        data.orderId(),
        order -> order.standardize(data.photo(), at, promisedBy(at), clock.instant()));
  }

  /** The order is noted first: what looks for completed orders then finds it. */
  void completed(Event<OrderCompleted> event) {
    OrderCompleted data = event.data();
    follow(
        event.cause(),
        data.orderId(),
        order -> order.complete(data.batchId(), data.standardPhotoId(), data.completedAt()));
    completion.completed(data.batchId());
  }

  /** G-7; an unknown year makes no promise, and no photo wait. */
  private @Nullable Instant promisedBy(Instant approvedAt) {
    try {
      return calendar.endOfWorkingDay(
          calendar.dayOf(approvedAt), policies.current().platformUpload().days());
    } catch (YearUnknown unknown) {
      return null;
    }
  }
}
