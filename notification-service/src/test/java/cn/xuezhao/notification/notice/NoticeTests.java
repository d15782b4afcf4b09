package cn.xuezhao.notification.notice;

import static cn.xuezhao.notification.notice.Samples.FIRST;
import static cn.xuezhao.notification.notice.Samples.MINE;
import static cn.xuezhao.notification.notice.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.notification.notice.DeliveryState.Failed;
import cn.xuezhao.notification.notice.DeliveryState.Pending;
import cn.xuezhao.notification.notice.DeliveryState.Sending;
import cn.xuezhao.notification.notice.DeliveryState.Sent;
import cn.xuezhao.notification.notice.DeliveryState.Standby;
import cn.xuezhao.notification.notice.DeliveryState.Unknown;
import cn.xuezhao.notification.notice.DeliveryState.Unproven;
import cn.xuezhao.notification.policy.Channel;
import cn.xuezhao.notification.policy.NotificationPolicy.Deliver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeTests {

  private static final Instant END = NOW.plus(Samples.KEEP);

  @Test
  void liesInTheInboxFromTheBeginningAndSaysSoOnce() {
    Change<Notice> told = Samples.told();

    assertThat(told.next().id()).isEqualTo("notice:ord_5kq3vz8n2m7txw4c9hj6rbdy1a:4:returned");
    assertThat(told.events())
        .containsExactly(
            new NoticeSent(
                "ord_5kq3vz8n2m7txw4c9hj6rbdy1a", told.next().id(), "returned", "inbox", NOW));
    assertThat(told.next().dueAt()).as("the rest begins at once").isEqualTo(NOW);
  }

  @Test
  void needsNoClockButThatOfItsEndWhenTheInboxIsAllThereIs() {
    Notice notice = Samples.told(Deliver.FIRST, Channel.INBOX).next();

    assertThat(notice.dueAt()).isEqualTo(END);
    assertThat(notice.isOver(END.minusMillis(1))).isFalse();
    assertThat(notice.isOver(END)).isTrue();
  }

  @Test
  void isForgottenInTimeEvenWhileAChannelStillWaits() {
    Notice waiting = Samples.sending().postpone(FIRST, MINE, END).next();

    assertThat(waiting.dueAt()).isEqualTo(END);
  }

  @Test
  void keepsTheOtherChannelsInReserveWhenTheFirstIsEnough() {
    Notice notice = Samples.sent();

    assertThat(states(notice)).containsExactly(new Sent(NOW), new Standby());
    assertThat(notice.dueAt()).isEqualTo(END);
  }

  @Test
  void turnsToTheNextChannelWhenTheFirstIsRefused() {
    Notice notice = Samples.failed();

    assertThat(states(notice))
        .containsExactly(new Failed("not-following", NOW), new Pending(NOW, 0, 0));
    assertThat(notice.dueAt()).isEqualTo(NOW);
  }

  @Test
  void usesEveryChannelWhenItMustArrive() {
    Notice notice =
        Samples.told(Deliver.ALL, Channel.OFFICIAL_ACCOUNT, Channel.MINI_PROGRAM, Channel.INBOX)
            .next();

    assertThat(states(notice)).containsOnly(new Pending(NOW, 0, 0)).hasSize(2);
  }

  @Test
  void isTakenInHandByOneOfTwo() {
    Notice notice = Samples.sending();

    Change<Notice> second = notice.begin(FIRST, "try_other", NOW, 1);

    assertThat(second.changed()).isFalse();
    assertThat(second.next().delivery(FIRST).isAttempt("try_other")).isFalse();
  }

  @Test
  void saysOnceThatItWasSent() {
    Change<Notice> sent = Samples.sending().sent(FIRST, NOW);

    assertThat(sent.events()).hasSize(1);
    assertThat(sent.next().sent(FIRST, NOW).changed()).isFalse();
  }

  @Test
  void isSentAgainOnceWhenNobodyKnows() {
    Notice unknown = Samples.unknown();
    Instant repeatAt = ((Unknown) unknown.delivery(FIRST).state()).repeatAt();
    assertThat(unknown.begin(FIRST, MINE, repeatAt.minusMillis(1), 1).changed()).isFalse();

    Notice again = unknown.begin(FIRST, MINE, repeatAt, 1).next();
    assertThat(again.delivery(FIRST).state()).isInstanceOf(Sending.class);

    Notice over = again.doubt(FIRST, MINE, repeatAt, 1).next();
    assertThat(over.delivery(FIRST).state()).isInstanceOf(Unproven.class);
    assertThat(over.begin(FIRST, MINE, repeatAt.plusSeconds(86_400), 1).changed()).isFalse();
    assertThat(over.dueAt()).as("the reserve stays: the person may have it").isEqualTo(END);
  }

  @Test
  void isNotSentAgainWhereThePolicySaysSo() {
    Notice over = Samples.sending().doubt(FIRST, MINE, NOW, 0).next();

    assertThat(over.delivery(FIRST).state()).isEqualTo(new Unproven(NOW));
  }

  @Test
  void takesASenderWhoDoesNotComeBackForAQuestion() {
    Notice sending = Samples.sending();
    Instant leaseEnd = NOW.plus(Notice.LEASE);
    assertThat(sending.dueAt()).isEqualTo(leaseEnd);

    Notice asked = sending.begin(FIRST, "try_other", leaseEnd, 1).next();

    assertThat(asked.delivery(FIRST).state()).isInstanceOf(Unknown.class);
    assertThat(asked.delivery(FIRST).isAttempt("try_other")).isFalse();
  }

  @Test
  void believesALateAnswer() {
    assertThat(Samples.unknown().sent(FIRST, NOW).next().delivery(FIRST).state())
        .isEqualTo(new Sent(NOW));
    assertThat(Samples.unproven().sent(FIRST, NOW).next().delivery(FIRST).state())
        .isEqualTo(new Sent(NOW));
  }

  @Test
  void listensToNobodyElsesRefusal() {
    Notice sending = Samples.sending();

    assertThat(sending.refuse(FIRST, "try_other", "not-following", NOW).changed()).isFalse();
    assertThat(sending.doubt(FIRST, "try_other", NOW, 1).changed()).isFalse();
    assertThat(sending.postpone(FIRST, "try_other", NOW).changed()).isFalse();
  }

  @Test
  void waitsLongerEachTimeTheOtherSideIsAwayAndThenTurnsToTheNextChannel() {
    Notice notice = Samples.sending();
    Instant now = NOW;
    for (long seconds : new long[] {10, 30, 60, 120, 300, 900, 3600}) {
      notice = notice.postpone(FIRST, MINE, now).next();
      assertThat(Duration.between(now, notice.dueAt())).hasSeconds(seconds);
      now = notice.dueAt();
      notice = notice.begin(FIRST, MINE, now, 1).next();
    }

    Notice over = notice.postpone(FIRST, MINE, now).next();

    assertThat(states(over))
        .containsExactly(new Failed("unavailable", now), new Pending(now, 0, 0));
  }

  @Test
  void isReadOnce() {
    Notice notice = Samples.told().next();

    assertThat(notice.read(NOW).next().readAt()).isEqualTo(NOW);
    assertThat(notice.read(NOW).next().read(NOW.plusSeconds(1)).changed()).isFalse();
  }

  private static List<DeliveryState> states(Notice notice) {
    return notice.deliveries().stream().map(Delivery::state).toList();
  }
}
