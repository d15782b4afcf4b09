package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.standardization.Crop;
import org.jspecify.annotations.Nullable;

/**
 * What was looked at and what part of it becomes the standard photo.
 *
 * @param width of the photo as it is seen, in pixels
 * @param height of the photo as it is seen, in pixels
 * @param crop what was judged; null when nobody is in the photo
 * @param byStudent whether the student chose it (L-14); false also when no crop could do
 * @param automatic what is taken when the student chooses nothing; null when nobody is in the photo
 */
public record Framing(
    int width, int height, @Nullable Crop crop, boolean byStudent, @Nullable Crop automatic) {

  /** The same photo in a framing that a reviewer chose. */
  Framing withReviewed(Crop chosen) {
    return new Framing(width, height, chosen, false, automatic);
  }
}
