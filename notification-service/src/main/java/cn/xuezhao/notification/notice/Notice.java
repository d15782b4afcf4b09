package cn.xuezhao.notification.notice;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.notification.notice.DeliveryState.Failed;
import cn.xuezhao.notification.notice.DeliveryState.Pending;
import cn.xuezhao.notification.notice.DeliveryState.Sending;
import cn.xuezhao.notification.notice.DeliveryState.Sent;
import cn.xuezhao.notification.notice.DeliveryState.Standby;
import cn.xuezhao.notification.notice.DeliveryState.Unknown;
import cn.xuezhao.notification.notice.DeliveryState.Unproven;
import cn.xuezhao.notification.policy.Channel;
import cn.xuezhao.notification.policy.Occasion;
import cn.xuezhao.notification.recipient.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * One thing told to one student: the entry in the inbox, which exists because this exists, and a
 * delivery for each channel that leaves the platform.
 *
 * <p>A message is sent again only when it certainly was not sent, or once when nobody knows; so a
 * person sees it at most twice on a channel.
 *
 * @param id {@code notice:<eventId>:<occasion>}: the same event makes the same notice
 * @param forgetAt when it is taken out of the inbox and deleted
 */
@TypeAlias("notice")
record Notice(
    String id,
    Recipient recipient,
    Occasion occasion,
    Facts facts,
    List<Delivery> deliveries,
    Instant createdAt,
    Instant forgetAt,
    @Nullable Instant readAt)
    implements Aggregate {

  /**
   * Longer than the slowest attempt: address, batch, photo, token and message, each with limits.
   */
  static final Duration LEASE = Duration.ofSeconds(60);

  /** The reason for a missing answer rarely goes away within a second. */
  private static final Duration BEFORE_REPEATING = Duration.ofSeconds(30);

  /** How long to wait after each time the other side was away; then the channel has failed. */
  private static final List<Duration> PATIENCE =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1));

  Notice {
    deliveries = List.copyOf(deliveries);
  }

  /** Puts it into the inbox and plans the rest. */
  static Change<Notice> tell(
      String eventId, Recipient recipient, Occasion occasion, Facts facts, Plan plan) {
    String id = "notice:" + eventId + ":" + occasion.word();
    Notice notice =
        new Notice(
            id, recipient, occasion, facts, plan.deliveries(), plan.now(), plan.forgetAt(), null);
    return Change.of(notice, notice.sentBy(Channel.INBOX, plan.now()));
  }

  /**
   * Takes the delivery in hand. A lease that has run out is no second chance but a question mark.
   *
   * @param attempt names this attempt, so that its answer is told from another's
   * @param repeats how often a message whose fate is unknown may be sent again
   */
  Change<Notice> begin(Channel channel, String attempt, Instant now, int repeats) {
    return switch (delivery(channel).state()) {
      case Pending pending when !now.isBefore(pending.dueAt()) ->
          become(
              channel, new Sending(attempt, now.plus(LEASE), pending.tries(), pending.repeats()));
      case Unknown unknown when !now.isBefore(unknown.repeatAt()) ->
          become(
              channel,
              new Sending(attempt, now.plus(LEASE), unknown.tries(), unknown.repeats() + 1));
      case Sending sending when !now.isBefore(sending.leaseUntil()) ->
          become(channel, afterSilence(sending, now, repeats));
      case DeliveryState _ -> Change.none(this);
    };
  }

  /** The other side has it; also believed when the answer comes late. */
  Change<Notice> sent(Channel channel, Instant now) {
    return switch (delivery(channel).state()) {
      case Sending _, Unknown _, Unproven _ ->
          Change.of(with(channel, new Sent(now)), sentBy(channel, now));
      case Standby _, Pending _, Sent _, Failed _ -> Change.none(this);
    };
  }

  /** The other side said no for good; the next channel's turn has come. */
  Change<Notice> refuse(Channel channel, String attempt, String reason, Instant now) {
    return delivery(channel).isAttempt(attempt)
        ? Change.of(with(channel, new Failed(reason, now)).callNext(now))
        : Change.none(this);
  }

  /** The answer is missing. */
  Change<Notice> doubt(Channel channel, String attempt, Instant now, int repeats) {
    return delivery(channel).isAttempt(attempt)
            && delivery(channel).state() instanceof Sending sending
        ? become(channel, afterSilence(sending, now, repeats))
        : Change.none(this);
  }

  /** The other side is away and has certainly not got it. */
  Change<Notice> postpone(Channel channel, String attempt, Instant now) {
    if (!delivery(channel).isAttempt(attempt)
        || !(delivery(channel).state() instanceof Sending sending)) {
      return Change.none(this);
    }
    if (sending.tries() >= PATIENCE.size()) {
      return refuse(channel, attempt, "unavailable", now);
    }
    Instant later = now.plus(PATIENCE.get(sending.tries()));
    return become(channel, new Pending(later, sending.tries() + 1, sending.repeats()));
  }

  /** The student has opened it in the inbox. */
  Change<Notice> read(Instant now) {
    return readAt == null
        ? Change.of(
            new Notice(id, recipient, occasion, facts, deliveries, createdAt, forgetAt, now))
        : Change.none(this);
  }

  @Override
  public @Nullable Instant dueAt() {
    return deliveries.stream()
        .map(Delivery::dueAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .filter(next -> next.isBefore(forgetAt))
        .orElse(forgetAt);
  }

  /** It has lain in the inbox long enough. */
  boolean isOver(Instant now) {
    return !now.isBefore(forgetAt);
  }

  /** The delivery of a channel this notice goes to. */
  Delivery delivery(Channel channel) {
    return deliveries.stream()
        .filter(delivery -> delivery.channel() == channel)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + ": no delivery by " + channel));
  }

  private static DeliveryState afterSilence(Sending sending, Instant now, int repeats) {
    return sending.repeats() < repeats
        ? new Unknown(now.plus(BEFORE_REPEATING), sending.tries(), sending.repeats())
        : new Unproven(now);
  }

  private Change<Notice> become(Channel channel, DeliveryState next) {
    return Change.of(with(channel, next));
  }

  private Notice with(Channel channel, DeliveryState next) {
    return with(
        deliveries.stream()
            .map(delivery -> delivery.channel() == channel ? delivery.become(next) : delivery)
            .toList());
  }

  private Notice with(List<Delivery> next) {
    return new Notice(id, recipient, occasion, facts, next, createdAt, forgetAt, readAt);
  }

  /** The first channel that was kept in reserve comes into play. */
  private Notice callNext(Instant now) {
    List<Delivery> next = new ArrayList<>(deliveries);
    for (int i = 0; i < next.size(); i++) {
      if (next.get(i).state() instanceof Standby) {
        next.set(i, next.get(i).become(new Pending(now, 0, 0)));
        break;
      }
    }
    return with(next);
  }

  private NoticeSent sentBy(Channel channel, Instant now) {
    return new NoticeSent(recipient.id(), id, occasion.word(), channel.word(), now);
  }
}
