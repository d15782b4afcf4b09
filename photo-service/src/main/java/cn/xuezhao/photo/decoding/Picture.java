package cn.xuezhao.photo.decoding;

import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

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
    int flags =
        switch (reduction) {
          case 8 -> Imgcodecs.IMREAD_REDUCED_COLOR_8;
          case 4 -> Imgcodecs.IMREAD_REDUCED_COLOR_4;
          case 2 -> Imgcodecs.IMREAD_REDUCED_COLOR_2;
          default -> Imgcodecs.IMREAD_COLOR;
        };
    Mat pixels = decoded(arena.own(new MatOfByte(bytes)), flags, arena);
    if (pixels.empty()) {
      throw new UndecodablePicture("no decoder accepts it");
    }
    StandardColors.apply(bytes, pixels);
    double decoded = Math.max(pixels.cols(), pixels.rows());
    return new Picture(pixels, Math.max(1, longSide / decoded));
  }

  /** Some headers OpenCV does not refuse but stumbles over; that says nothing of our own work. */
  private static Mat decoded(MatOfByte bytes, int flags, MatArena arena) {
    try {
      return arena.own(Imgcodecs.imdecode(bytes, flags));
    } catch (CvException _) {
      throw new UndecodablePicture("the decoder stumbles over it");
    }
  }

  public int width() {
    return pixels.cols();
  }

  public int height() {
    return pixels.rows();
  }
}
