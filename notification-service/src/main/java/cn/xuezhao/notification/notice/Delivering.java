package cn.xuezhao.notification.notice;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.notification.channel.Courier;
import cn.xuezhao.notification.channel.Letter;
import cn.xuezhao.notification.channel.Outcome;
import cn.xuezhao.notification.credit.Credits;
import cn.xuezhao.notification.policy.Channel;
import cn.xuezhao.notification.policy.NotificationPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Sends what is due: takes a delivery in hand, lets it be carried, writes down what became of it.
 */
@Component
class Delivering {

  private final NoticeStore notices;
  private final Courier courier;
  private final NoticeWording wording;
  private final TenantPolicies.Policies<NotificationPolicy> policies;
  private final Attempts attempts;

  Delivering(
      NoticeStore notices,
      Courier courier,
      NoticeWording wording,
      TenantPolicies.Policies<NotificationPolicy> policies,
      Attempts attempts) {
    this.notices = notices;
    this.courier = courier;
    this.wording = wording;
    this.policies = policies;
    this.attempts = attempts;
    notices.whenDue(this::deliver);
  }

  private void deliver(Notice woken) {
    // The wake-up has moved the mark of the document, so the state itself says what is due.
    if (woken.isOver(attempts.now())) {
      notices.forget(woken.id());
      return;
    }
    for (Delivery delivery : woken.deliveries()) {
      if (delivery.isDue(attempts.now())) {
        attempt(woken.id(), delivery.channel());
      }
    }
  }

  private void attempt(String id, Channel channel) {
    String attempt = attempts.next();
    Notice notice = notices.change(id, n -> n.begin(channel, attempt, attempts.now(), repeats()));
    if (notice.delivery(channel).isAttempt(attempt)) {
      Outcome outcome = courier.deliver(letter(notice), channel);
      attempts.count(channel, outcome);
      notices.change(id, n -> conclude(n, channel, attempt, outcome));
      attempts.book(notice, channel, outcome);
    }
  }

  private Change<Notice> conclude(Notice notice, Channel channel, String attempt, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Sent _ -> notice.sent(channel, attempts.now());
      case Outcome.Refused(String reason) ->
          notice.refuse(channel, attempt, reason, attempts.now());
      case Outcome.Unavailable _ -> notice.postpone(channel, attempt, attempts.now());
      case Outcome.Unknown _ -> notice.doubt(channel, attempt, attempts.now(), repeats());
    };
  }

  private Letter letter(Notice notice) {
    return new Letter(
        notice.id(),
        notice.recipient().id(),
        notice.recipient().enrollmentId(),
        notice.recipient().batchId(),
        notice.occasion(),
        wording.of(notice));
  }

  private int repeats() {
    return policies.current().resendUnknown();
  }

  /** Names, times, counts and books the attempts. */
  @Component
  static class Attempts {

    private final Ids ids;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Credits credits;

    Attempts(Ids ids, Clock clock, MeterRegistry meters, Credits credits) {
      this.ids = ids;
      this.clock = clock;
      this.meters = meters;
      this.credits = credits;
    }

    String next() {
      return ids.next("try");
    }

    Instant now() {
      return clock.instant();
    }

    void count(Channel channel, Outcome outcome) {
      meters
          .counter(
              "notices.attempted",
              "tenant",
              TenantContext.current(),
              "channel",
              channel.word(),
              "outcome",
              outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
          .increment();
    }

    /** A subscribe message costs one credit; one that may have arrived costs it too (G-20). */
    void book(Notice notice, Channel channel, Outcome outcome) {
      if (channel == Channel.MINI_PROGRAM) {
        String studentId = notice.recipient().studentId();
        switch (outcome) {
          case Outcome.Sent _, Outcome.Unknown _ -> credits.spend(studentId, notice.occasion());
          case Outcome.Refused(String reason) when reason.equals(Outcome.NOT_ALLOWED) ->
              credits.exhaust(studentId, notice.occasion());
          case Outcome.Refused _, Outcome.Unavailable _ -> {}
        }
      }
    }
  }
}
