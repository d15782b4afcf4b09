package cn.xuezhao.photo.hostile;

import java.util.function.Supplier;

/**
 * One upload and the answer it must get.
 *
 * @param expected slug of the problem, or {@link #JUDGED} where it is looked at like any picture
 */
public record HostilePicture(String name, Supplier<byte[]> bytes, String expected) {

  /** Decoded and judged: there are findings, no problem. */
  public static final String JUDGED = "judged";

  static final String NO_IMAGE = "photo-not-an-image";
  static final String UNSUPPORTED = "photo-format-unsupported";
  static final String TRUNCATED = "photo-truncated";
  static final String DAMAGED = "photo-decoding-failed";
  static final String TOO_SMALL = "photo-too-small";
  static final String TOO_MANY_PIXELS = "photo-too-many-pixels";
  static final String TOO_LARGE = "photo-too-large";

  @Override
  public String toString() {
    return name;
  }
}
