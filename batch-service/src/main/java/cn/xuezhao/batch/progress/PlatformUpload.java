package cn.xuezhao.batch.progress;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** Where the photo of an order is on its way to the collection platform (上传图像采集平台, G-7). */
public sealed interface PlatformUpload {

  /** There is no standard photo yet. */
  @TypeAlias("upload-nothing")
  record Nothing() implements PlatformUpload {}

  /**
   * @param failures in a row
   * @param nextTry when it is tried, or tried again
   */
  @TypeAlias("upload-waiting")
  record Waiting(StandardPhoto photo, int failures, Instant nextTry) implements PlatformUpload {}

  /** The platform has it. */
  @TypeAlias("upload-done")
  record Done(StandardPhoto photo, String receiptId, Instant at) implements PlatformUpload {}

  /** Revision of the newest photo, 0 without one. */
  default int revision() {
    return switch (this) {
      case Nothing _ -> 0;
      case Waiting waiting -> waiting.photo().revision();
      case Done done -> done.photo().revision();
    };
  }
}
