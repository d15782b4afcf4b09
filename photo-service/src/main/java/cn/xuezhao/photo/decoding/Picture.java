package cn.xuezhao.photo.decoding;

import org.opencv.core.Mat;

/**
 * A decoded picture, upright (EXIF orientation applied), in sRGB, and perhaps smaller than the
 * upload.
 *
 * @param pixels 8-bit BGR
 * @param scale upload pixels per pixel of {@code pixels}, at least 1
 */
public record Picture(Mat pixels, double scale) {

  /** As many pixels as a face measurement can use; JPEG decodes to 1/2, 1/4 or 1/8 for free. */
  private static final int ENOUGH = 1000;

  /** Decodes to the smallest reduction that keeps the long side at or above 1,000 pixels. */
  public static Picture decode(byte[] bytes, int longSide, MatArena arena) {
    int reduction = 8;
    while (reduction > 1 && longSide / reduction < ENOUGH) {
      reduction /= 2;
    }
    return decodeReduced(bytes, longSide, reduction, arena);
  }

  /** Decodes again with twice the pixels per side. */
  public static Picture decodeFiner(byte[] bytes, int longSide, Picture coarse, MatArena arena) {
    return decodeReduced(bytes, longSide, coarse.scale() > 3 ? 2 : 1, arena);
  }

  /** Decodes to exactly one half, quarter or eighth, or in full for 1. */
  public static Picture decodeReduced(byte[] bytes, int longSide, int reduction, MatArena arena) {
    Mat pixels = Jpeg.decode(bytes, reduction, arena);
    StandardColors.apply(bytes, pixels);
    double decoded = Math.max(pixels.cols(), pixels.rows());
    return new Picture(pixels, Math.max(1, longSide / decoded));
  }

  public int width() {
    return pixels.cols();
  }

  public int height() {
    return pixels.rows();
  }
}
