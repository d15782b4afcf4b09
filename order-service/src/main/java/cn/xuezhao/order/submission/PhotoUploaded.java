package cn.xuezhao.order.submission;

import cn.xuezhao.order.lifecycle.Photo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code photo.uploaded}: screened and stored, no more. */
record PhotoUploaded(
    String orderId,
    int revision,
    String sha256,
    @Nullable String standardSha256,
    int hardFindings,
    Instant uploadedAt) {

  Photo.Upload upload() {
    return new Photo.Upload(revision, sha256, standardSha256, hardFindings, uploadedAt);
  }
}
