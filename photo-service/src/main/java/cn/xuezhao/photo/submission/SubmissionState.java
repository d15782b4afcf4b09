package cn.xuezhao.photo.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** Whether the photo of an order can still change, and how long its pictures are kept. */
sealed interface SubmissionState {

  /** Whether another photo may be handed in. */
  default boolean takesPhotos() {
    return this instanceof Collecting || this instanceof Recapturing;
  }

  /** Whether anything of the photos may still be seen. */
  default boolean keepsPhotos() {
    return !(this instanceof Erasing || this instanceof Erased);
  }

  /** Whether an approval of this revision is no old one. */
  default boolean awaits(int revision) {
    return this instanceof Collecting
        || (this instanceof Recapturing(int before) && revision > before);
  }

  /** Whether everything is to go: its time is over, or the order was closed long enough ago. */
  default boolean isToBeErased(Instant now) {
    return this instanceof Erasing
        || (this instanceof Closed closed && !now.isBefore(closed.eraseAt()));
  }

  /** When something is to be deleted; null for nothing. */
  default @Nullable Instant dueAt() {
    return switch (this) {
      case Approved approved -> approved.clearAt();
      case Closed closed -> closed.eraseAt();
      case Erasing erasing -> erasing.since();
      case Collecting _, Recapturing _, Erased _ -> null;
    };
  }

  /** Photos are taken in. */
  @TypeAlias("collecting")
  record Collecting() implements SubmissionState {}

  /**
   * A reviewer approved this revision; its standard photo is the final one.
   *
   * @param clearAt when every other photo of the order is deleted; null when that is done
   */
  @TypeAlias("approved")
  record Approved(int revision, Instant at, @Nullable Instant clearAt) implements SubmissionState {

    boolean isClearing(Instant now) {
      return clearAt != null && !now.isBefore(clearAt);
    }

    Approved cleared() {
      return new Approved(revision, at, null);
    }
  }

  /**
   * 重新采集: the student was not satisfied with the standard photo (G-23); photos are taken in again.
   *
   * @param approved the revision that another one is to follow
   */
  @TypeAlias("recapturing")
  record Recapturing(int approved) implements SubmissionState {}

  /**
   * The order was closed or refunded.
   *
   * @param eraseAt until then a complaint can still be looked into
   */
  @TypeAlias("closed")
  record Closed(Instant at, Instant eraseAt) implements SubmissionState {}

  /** Nothing may be kept any longer; the pictures are being deleted. */
  @TypeAlias("erasing")
  record Erasing(Instant since) implements SubmissionState {}

  /** No picture and no finding is left; the row only says so. */
  @TypeAlias("erased")
  record Erased(Instant at) implements SubmissionState {}
}
