package cn.xuezhao.order.submission;

import cn.xuezhao.order.lifecycle.StandardPhoto;
import java.time.Instant;

/** {@code photo.standardized}: the standard photo of an approved revision exists. */
record PhotoStandardized(
    String orderId, int revision, String standardPhotoId, Instant standardizedAt) {

  StandardPhoto photo() {
    return new StandardPhoto(standardPhotoId, revision, standardizedAt);
  }
}
