package cn.xuezhao.photo.submission;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer approved.
 *
 * @param sha256 of the photo as it was handed in
 * @param standardSha256 of the standard photo that was seen; null means that of the screening
 */
record Approval(int revision, String sha256, @Nullable String standardSha256) {

  /** Whether it is about this photo, and about a standard photo that there is of it. */
  boolean isOf(Revision one) {
    return revision == one.number()
        && sha256.equals(one.sha256())
        && one.renditions().has(standardSha256);
  }
}
