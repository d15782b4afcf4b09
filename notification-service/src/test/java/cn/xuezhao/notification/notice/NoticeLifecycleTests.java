package cn.xuezhao.notification.notice;

import static cn.xuezhao.notification.notice.Samples.FIRST;
import static cn.xuezhao.notification.notice.Samples.MINE;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.test.Lifecycle;
import cn.xuezhao.notification.policy.Channel;
import cn.xuezhao.notification.policy.NotificationPolicy.Deliver;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeLifecycleTests {

  private static final Instant LATER = Samples.NOW.plus(Notice.LEASE.multipliedBy(3));

  @Test
  void deliveryLivesAsDrawn() {
    Lifecycle.<Notice>of(DeliveryState.class, notice -> notice.delivery(FIRST).state())
        .command("begin", notice -> notice.begin(FIRST, "try_other", LATER, 1))
        .command("sent", notice -> notice.sent(FIRST, LATER))
        .command("refuse", notice -> notice.refuse(FIRST, MINE, "not-following", LATER))
        .command("doubt", notice -> notice.doubt(FIRST, MINE, LATER, 1))
        .command("postpone", notice -> notice.postpone(FIRST, MINE, LATER))
        .command("refuse of the channel before", NoticeLifecycleTests::refuseBefore)
        .matches(
            "lifecycle.mmd",
            List.of(
                standby(),
                Samples.told().next(),
                Samples.sending(),
                sendingAgain(),
                triedTooOften(),
                Samples.unknown(),
                Samples.unproven(),
                Samples.sent(),
                Samples.failed()));
  }

  /** The channel that waits for another one to fail. */
  private static Notice standby() {
    return Samples.told(Deliver.FIRST, Channel.MINI_PROGRAM, FIRST)
        .next()
        .begin(Channel.MINI_PROGRAM, MINE, Samples.NOW, 1)
        .next();
  }

  private static Change<Notice> refuseBefore(Notice notice) {
    return notice.deliveries().getFirst().channel() == FIRST
        ? Change.none(notice)
        : notice.refuse(Channel.MINI_PROGRAM, MINE, "not-allowed", LATER);
  }

  private static Notice sendingAgain() {
    return Samples.unknown().begin(FIRST, MINE, Samples.NOW.plus(Notice.LEASE), 1).next();
  }

  private static Notice triedTooOften() {
    Notice notice = Samples.sending();
    Instant now = Samples.NOW;
    for (int i = 0; i < 7; i++) {
      now = now.plusSeconds(7200);
      notice = notice.postpone(FIRST, MINE, now).next();
      now = now.plusSeconds(7200);
      notice = notice.begin(FIRST, MINE, now, 1).next();
    }
    return notice;
  }
}
