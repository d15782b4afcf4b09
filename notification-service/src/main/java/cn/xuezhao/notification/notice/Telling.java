package cn.xuezhao.notification.notice;

import cn.xuezhao.kit.inbox.Event;
import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.notification.policy.NotificationPolicy;
import cn.xuezhao.notification.policy.Occasion;
import cn.xuezhao.notification.recipient.Recipients;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes the notice of an event, if the regional centre tells its occasion at all. */
@Component
class Telling {

  private final NoticeStore notices;
  private final Recipients recipients;
  private final TenantPolicies.Policies<NotificationPolicy> policies;
  private final Clock clock;

  Telling(
      NoticeStore notices,
      Recipients recipients,
      TenantPolicies.Policies<NotificationPolicy> policies,
      Clock clock) {
    this.notices = notices;
    this.recipients = recipients;
    this.policies = policies;
    this.clock = clock;
  }

  /** A reminder that comes too late for what it reminds of is left out. */
  void remind(Event<?> event, String orderId, Occasion occasion, Instant until) {
    if (clock.instant().isBefore(until)) {
      tell(event, orderId, occasion, Facts.at(event.time()).withPromise(until));
    }
  }

  void tell(Event<?> event, String orderId, Occasion occasion, Facts facts) {
    NotificationPolicy policy = policies.current();
    NotificationPolicy.Telling telling = policy.occasions().get(occasion);
    if (telling == null) {
      return;
    }
    notices.create(
        event.cause(),
        Notice.tell(
            event.id(),
            recipients.of(orderId),
            occasion,
            facts,
            Plan.of(telling, policy.keepNotices(), clock.instant())));
  }
}
