package cn.xuezhao.review.task;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * The photo under review: one revision of one order, and its digest. A revision never changes, so a
 * decision that names both is about exactly these pixels.
 *
 * @param revision counted from 1 within the order
 * @param sha256 of the uploaded photo, 64 lower-case hexadecimal digits
 * @param standardSha256 of the standard photo that the screening made of it; null in tasks of
 *     before it was said
 */
@TypeAlias("reviewed-photo")
public record ReviewedPhoto(
    String orderId, String batchId, int revision, String sha256, @Nullable String standardSha256) {

  boolean isSeenBy(Verdict verdict) {
    return revision == verdict.revision() && sha256.equals(verdict.sha256());
  }
}
