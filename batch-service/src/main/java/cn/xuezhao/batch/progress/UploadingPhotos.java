package cn.xuezhao.batch.progress;

import cn.xuezhao.batch.platform.CollectionPlatform;
import cn.xuezhao.batch.platform.CollectionPlatform.Photo;
import cn.xuezhao.batch.platform.PlatformAnswer;
import cn.xuezhao.batch.platform.PlatformAnswer.Received;
import cn.xuezhao.batch.progress.PlatformUpload.Waiting;
import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.tenant.TenantContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Uploads standard photos to the collection platform, confirmed or not (G-7). A crash after the
 * platform has the photo and before we know it leads to the same upload again, and to the same
 * receipt.
 */
@Component
final class UploadingPhotos {

  private static final Logger log = LoggerFactory.getLogger(UploadingPhotos.class);

  private final OrderProgressStore store;
  private final Neighbors neighbors;
  private final CollectionPlatform platform;
  private final MeterRegistry meters;
  private final Clock clock;

  UploadingPhotos(
      OrderProgressStore store,
      Neighbors neighbors,
      CollectionPlatform platform,
      MeterRegistry meters,
      Clock clock) {
    this.store = store;
    this.neighbors = neighbors;
    this.platform = platform;
    this.meters = meters;
    this.clock = clock;
  }

  void upload(OrderProgress order, Waiting waiting) {
    String result = attempt(order.orderId(), waiting.photo());
    meters
        .counter("platform.uploads", "tenant", TenantContext.current(), "result", result)
        .increment();
  }

  private String attempt(String orderId, StandardPhoto photo) {
    try {
      byte[] jpeg = neighbors.standardPhoto(orderId);
      if (!sha256(jpeg).equals(photo.sha256())) {
        // A newer photo is published already; the event that says so replaces this one.
        return later(orderId, photo, "outdated");
      }
      PlatformAnswer answer =
          platform.upload(
              new Photo(orderId, photo.photoId(), photo.revision(), photo.sha256()), jpeg);
      return answer instanceof Received(String receiptId)
          ? done(orderId, photo, receiptId)
          : later(orderId, photo, "refused");
    } catch (Refusal unavailable) {
      return later(orderId, photo, unavailable.slug());
    }
  }

  private String done(String orderId, StandardPhoto photo, String receiptId) {
    store.change(orderId, order -> order.uploaded(photo.photoId(), receiptId, clock.instant()));
    return "uploaded";
  }

  private String later(String orderId, StandardPhoto photo, String reason) {
    log.atWarn()
        .addKeyValue("orderId", orderId)
        .addKeyValue("standardPhotoId", photo.photoId())
        .addKeyValue("reason", reason)
        .log("platform-upload.failed");
    store.change(
        orderId,
        order ->
            order.uploadLater(photo.photoId(), Retries.after(failures(order), clock.instant())));
    return reason;
  }

  private static int failures(OrderProgress order) {
    return order.upload() instanceof Waiting waiting ? waiting.failures() : 0;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
