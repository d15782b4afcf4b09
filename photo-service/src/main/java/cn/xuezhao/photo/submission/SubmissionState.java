package cn.xuezhao.photo.submission;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** Whether the photo of an order can still change. */
sealed interface SubmissionState {

  /** Photos are taken in. */
  @TypeAlias("collecting")
  record Collecting() implements SubmissionState {}

  /** A reviewer approved this revision; its standard photo is the final one. */
  @TypeAlias("approved")
  record Approved(int revision, Instant at) implements SubmissionState {}

  /** The order was closed or refunded. */
  @TypeAlias("closed")
  record Closed(Instant at) implements SubmissionState {}
}
