package cn.xuezhao.notification.notice;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.notification.policy.Channel;
import cn.xuezhao.notification.policy.NotificationPolicy.Deliver;
import cn.xuezhao.notification.policy.NotificationPolicy.Telling;
import cn.xuezhao.notification.policy.Occasion;
import cn.xuezhao.notification.recipient.Recipient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** What tests may know and do about the inside of notices. */
public final class NoticeWatch {

  private final NoticeStore notices;
  private final Clock clock;

  public NoticeWatch(ApplicationContext context) {
    notices = context.getBean(NoticeStore.class);
    clock = context.getBean(Clock.class);
  }

  /** Nothing of the student's is in hand, and nothing due. */
  public boolean isAtRest(String tenant, String studentId) {
    return TenantContext.call(tenant, () -> notices.newestFirst(studentId, 100)).stream()
        .flatMap(notice -> notice.deliveries().stream())
        .noneMatch(
            delivery ->
                delivery.isDue(clock.instant())
                    || delivery.state() instanceof DeliveryState.Sending);
  }

  /** A notice whose sender has been killed with it in hand, a moment after taking it. */
  public void leaveInDeadHands(
      String tenant, String orderId, String studentId, String enrollmentId) {
    Instant now = clock.instant();
    Recipient recipient = new Recipient(orderId, studentId, enrollmentId, "bat_1");
    Telling telling = new Telling(List.of(Channel.OFFICIAL_ACCOUNT), Deliver.FIRST);
    String eventId = orderId + ":3";
    Notice inHand =
        Notice.tell(
                eventId,
                recipient,
                Occasion.SUBMITTED,
                Facts.at(now),
                Plan.of(telling, Duration.ofDays(365), now))
            .next()
            .begin(Channel.OFFICIAL_ACCOUNT, "try_dead", now, 1)
            .next();
    Cause cause = new Cause(eventId, "order.submitted", orderId, 3);
    TenantContext.run(tenant, () -> notices.create(cause, Change.of(inHand)));
  }
}
