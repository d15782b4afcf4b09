package cn.xuezhao.photo.handoff;

import org.springframework.data.annotation.TypeAlias;

/** How far a hand-off has come. */
sealed interface HandOffState {

  /** The friend has not sent a photo, or is asked for another one. */
  @TypeAlias("hand-off-waiting")
  record Waiting() implements HandOffState {}

  /** A photo is here; the student has not decided, and the friend may still send a better one. */
  @TypeAlias("hand-off-received")
  record Received(FriendsPhoto photo) implements HandOffState {}

  /** Taken over, expired, or the order was closed: nothing is kept and the token opens nothing. */
  @TypeAlias("hand-off-over")
  record Over() implements HandOffState {}
}
