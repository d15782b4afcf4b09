package cn.xuezhao.notification.notice;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/**
 * What has become of a notice on one channel. The names of the states say what we know, not what we
 * hope: a message whose answer is missing may or may not have been seen.
 */
sealed interface DeliveryState {

  /** Only needed when the channel before it fails. */
  @TypeAlias("standby")
  record Standby() implements DeliveryState {}

  /**
   * To be sent.
   *
   * @param tries how often the other side was away
   * @param repeats how often it was sent again not knowing about the first time
   */
  @TypeAlias("pending")
  record Pending(Instant dueAt, int tries, int repeats) implements DeliveryState {}

  /**
   * Somebody is sending it. If they do not come back before the lease ends, nobody knows.
   *
   * @param attempt who
   */
  @TypeAlias("sending")
  record Sending(String attempt, Instant leaseUntil, int tries, int repeats)
      implements DeliveryState {}

  /** The answer is missing; it will be sent once more. */
  @TypeAlias("unknown")
  record Unknown(Instant repeatAt, int tries, int repeats) implements DeliveryState {}

  /** The answer is missing, and once more would be once too often. */
  @TypeAlias("unproven")
  record Unproven(Instant at) implements DeliveryState {}

  @TypeAlias("sent")
  record Sent(Instant at) implements DeliveryState {}

  @TypeAlias("failed")
  record Failed(String reason, Instant at) implements DeliveryState {}
}
