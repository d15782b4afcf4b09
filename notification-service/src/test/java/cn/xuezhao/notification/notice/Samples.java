package cn.xuezhao.notification.notice;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.notification.policy.Channel;
import cn.xuezhao.notification.policy.NotificationPolicy.Deliver;
import cn.xuezhao.notification.policy.NotificationPolicy.Telling;
import cn.xuezhao.notification.policy.Occasion;
import cn.xuezhao.notification.recipient.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Notices in every state, made by replaying commands. */
final class Samples {

  static final Instant NOW = Instant.parse("2026-11-27T02:31:05Z");
  static final Duration KEEP = Duration.ofDays(365);
  static final Channel FIRST = Channel.OFFICIAL_ACCOUNT;
  static final String MINE = "try_mine";
  static final Recipient RECIPIENT =
      new Recipient(
          "ord_5kq3vz8n2m7txw4c9hj6rbdy1a", "std_wangxiaoming", "enr_wangxiaoming", "bat_0g1xc");

  private Samples() {}

  /** The official account first, a mail in reserve. */
  static Change<Notice> told() {
    return told(Deliver.FIRST, Channel.OFFICIAL_ACCOUNT, Channel.EMAIL, Channel.INBOX);
  }

  static Change<Notice> told(Deliver deliver, Channel... channels) {
    return Notice.tell(
        RECIPIENT.id() + ":4",
        RECIPIENT,
        Occasion.RETURNED,
        Facts.at(NOW),
        Plan.of(new Telling(List.of(channels), deliver), KEEP, NOW));
  }

  static Notice sending() {
    return told().next().begin(FIRST, MINE, NOW, 1).next();
  }

  static Notice sendingAll() {
    Notice notice =
        told(Deliver.ALL, Channel.OFFICIAL_ACCOUNT, Channel.MINI_PROGRAM, Channel.EMAIL).next();
    for (Delivery delivery : notice.deliveries()) {
      notice = notice.begin(delivery.channel(), MINE, NOW, 1).next();
    }
    return notice;
  }

  static Notice unknown() {
    return sending().doubt(FIRST, MINE, NOW, 1).next();
  }

  static Notice unproven() {
    Instant later = NOW.plus(Notice.LEASE);
    return unknown().begin(FIRST, MINE, later, 1).next().doubt(FIRST, MINE, later, 1).next();
  }

  static Notice sent() {
    return sending().sent(FIRST, NOW).next();
  }

  static Notice failed() {
    return sending().refuse(FIRST, MINE, "not-following", NOW).next();
  }
}
