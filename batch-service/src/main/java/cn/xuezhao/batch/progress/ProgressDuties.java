package cn.xuezhao.batch.progress;

import cn.xuezhao.batch.progress.PlatformUpload.Waiting;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an order is woken for. */
@Component
final class ProgressDuties {

  private final IdentifyingStudents identifying;
  private final UploadingPhotos uploading;
  private final Clock clock;

  ProgressDuties(
      OrderProgressStore store,
      IdentifyingStudents identifying,
      UploadingPhotos uploading,
      Clock clock) {
    this.identifying = identifying;
    this.uploading = uploading;
    this.clock = clock;
    store.whenDue(this::work);
  }

  private void work(OrderProgress order) {
    Instant now = clock.instant();
    if (isDue(order.identification().nextTry(), now)
        && order.batchId() != null
        && order.enrollmentId() != null) {
      identifying.identify(order, order.batchId(), order.enrollmentId());
    }
    if (isDue(order.uploadDueAt(), now) && order.upload() instanceof Waiting waiting) {
      uploading.upload(order, waiting);
    }
  }

  private static boolean isDue(@Nullable Instant at, Instant now) {
    return at != null && !at.isAfter(now);
  }
}
