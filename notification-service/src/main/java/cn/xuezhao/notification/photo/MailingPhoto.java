package cn.xuezhao.notification.photo;

import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.domain.NotYetKnown;
import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.notification.channel.Outcome;
import cn.xuezhao.notification.channel.PhotoMails;
import cn.xuezhao.notification.policy.NotificationPolicy;
import cn.xuezhao.notification.recipient.Recipient;
import cn.xuezhao.notification.recipient.Recipients;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The student has the standard photo mailed (G-29). It happens while they wait: so neither the
 * address nor the name they chose has to be kept.
 */
@Component
class MailingPhoto {

  private final Recipients recipients;
  private final PhotoMails mails;
  private final MailedPhotosStore mailed;
  private final TenantPolicies.Policies<NotificationPolicy> policies;
  private final Clock clock;

  MailingPhoto(
      Recipients recipients,
      PhotoMails mails,
      MailedPhotosStore mailed,
      TenantPolicies.Policies<NotificationPolicy> policies,
      Clock clock) {
    this.recipients = recipients;
    this.mails = mails;
    this.mailed = mailed;
    this.policies = policies;
    this.clock = clock;
  }

  /** Whether the mail certainly left; a missing answer is the only other end that is no refusal. */
  boolean mail(String studentId, String orderId, @Nullable String name) {
    int perDay = policies.current().email().photoDeliveriesPerDay();
    if (perDay == 0) {
      throw new PhotoDeliveryNotOffered();
    }
    Recipient recipient = own(studentId, orderId);
    if (!recipients.isReturned(orderId)) {
      throw new PhotoNotReturned();
    }
    Instant now = clock.instant();
    mailed.change(studentId, times -> times.reserve(now, perDay));
    try {
      return understood(mails.send(recipient, name == null ? "" : name));
    } catch (Refusal nothingLeft) {
      mailed.change(studentId, times -> times.release(now));
      throw nothingLeft;
    }
  }

  /** Another student's order does not exist for this one. */
  private Recipient own(String studentId, String orderId) {
    try {
      Recipient recipient = recipients.of(orderId);
      if (recipient.studentId().equals(studentId)) {
        return recipient;
      }
    } catch (NotYetKnown nobodys) {
      throw new NotFound("order");
    }
    throw new NotFound("order");
  }

  private static boolean understood(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Sent _ -> true;
      case Outcome.Unknown _ -> false;
      case Outcome.Refused(String reason) when reason.equals(Outcome.NO_ADDRESS) ->
          throw new EmailMissing();
      case Outcome.Refused _ -> throw new EmailRefused();
      case Outcome.Unavailable _ -> throw new MailAway();
    };
  }
}
