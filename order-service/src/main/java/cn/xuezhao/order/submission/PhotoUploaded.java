package cn.xuezhao.order.submission;

import cn.xuezhao.order.lifecycle.Photo;
import java.time.Instant;

/** {@code photo.uploaded}: screened and stored, no more. */
record PhotoUploaded(
    String orderId, int revision, String sha256, int hardFindings, Instant uploadedAt) {

  Photo.Upload upload() {
    return new Photo.Upload(revision, sha256, hardFindings, uploadedAt);
  }
}
