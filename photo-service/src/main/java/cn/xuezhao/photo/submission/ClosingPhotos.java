package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.inbox.Event;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.photo.submission.SubmissionEvents.OrderEnded;
import cn.xuezhao.photo.submission.SubmissionEvents.RetentionEnded;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * An order is over: nothing more is taken in for it, and the retention of what there is begins or
 * ends. The followers come first, because they are told again when the rest fails.
 */
@Component
class ClosingPhotos {

  private final SubmissionStore submissions;
  private final Policies<PhotoPolicy> policies;
  private final List<OrderFollower> followers;

  ClosingPhotos(
      SubmissionStore submissions, Policies<PhotoPolicy> policies, List<OrderFollower> followers) {
    this.submissions = submissions;
    this.policies = policies;
    this.followers = List.copyOf(followers);
  }

  void close(Event<OrderEnded> event) {
    String orderId = event.data().orderId();
    followers.forEach(one -> one.orderEnded(orderId));
    Duration keep = policies.current().retention().closed();
    submissions.change(event.cause(), orderId, s -> s.close(event.time(), keep));
  }

  void erase(Event<RetentionEnded> event) {
    String orderId = event.data().orderId();
    followers.forEach(one -> one.orderEnded(orderId));
    submissions.change(event.cause(), orderId, s -> s.end(event.time()));
  }
}
