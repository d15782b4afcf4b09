package cn.xuezhao.photo.decoding;

import java.util.Arrays;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * Reads pictures and writes JPEG. OpenCV can; where the system has libjpeg-turbo, plain JPEG goes
 * through that: the same bits, in two thirds of the time to read and in half of it to write. It is
 * trusted once it has done the same as OpenCV with a made-up picture, and whatever it stumbles over
 * OpenCV decides.
 */
public final class Jpeg {

  private static final int FIRST = 0xFF;
  private static final int START_OF_IMAGE = 0xD8;

  private static final int SAMPLE_QUALITY = 77;

  private static final Optional<TurboJpeg> TURBO = trusted();

  private Jpeg() {}

  /**
   * The picture, upright, as 8-bit BGR. Formats other than JPEG are read as well.
   *
   * @param reduction 2, 4 or 8 for a half, a quarter, an eighth of the sides; 1 for all of it
   * @throws UndecodablePicture when no decoder accepts it
   */
  public static Mat decode(byte[] bytes, int reduction, MatArena arena) {
    return TURBO
        .filter(_ -> isJpeg(bytes))
        .flatMap(turbo -> upright(turbo, bytes, reduction, arena))
        .orElseGet(() -> byOpenCv(bytes, reduction, arena));
  }

  /** A baseline JPEG with halved color and codes fitted to the picture. */
  public static byte[] encode(Mat bgr, int quality, MatArena arena) {
    return TURBO
        .flatMap(turbo -> turbo.encode(bgr, quality))
        .orElseGet(() -> byOpenCv(bgr, quality, arena));
  }

  /** Whether libjpeg-turbo is there and was found to do the same as OpenCV. */
  static boolean isFast() {
    return TURBO.isPresent();
  }

  private static boolean isJpeg(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xFF) == FIRST && (bytes[1] & 0xFF) == START_OF_IMAGE;
  }

  private static Optional<Mat> upright(
      TurboJpeg turbo, byte[] bytes, int reduction, MatArena arena) {
    return Orientation.of(bytes)
        .flatMap(
            orientation ->
                turbo
                    .decode(bytes, reduction, arena)
                    .map(stored -> orientation.upright(stored, arena)));
  }

  static Mat byOpenCv(byte[] bytes, int reduction, MatArena arena) {
    int flags =
        switch (reduction) {
          case 8 -> Imgcodecs.IMREAD_REDUCED_COLOR_8;
          case 4 -> Imgcodecs.IMREAD_REDUCED_COLOR_4;
          case 2 -> Imgcodecs.IMREAD_REDUCED_COLOR_2;
          default -> Imgcodecs.IMREAD_COLOR;
        };
    try {
      Mat pixels = arena.own(Imgcodecs.imdecode(arena.own(new MatOfByte(bytes)), flags));
      if (pixels.empty()) {
        throw new UndecodablePicture("no decoder accepts it");
      }
      return pixels;
    } catch (CvException _) {
      // Some headers OpenCV does not refuse but stumbles over; that says nothing of our own work.
      throw new UndecodablePicture("the decoder stumbles over it");
    }
  }

  static byte[] byOpenCv(Mat bgr, int quality, MatArena arena) {
    MatOfByte bytes = arena.own(new MatOfByte());
    MatOfInt options =
        arena.own(
            new MatOfInt(
                Imgcodecs.IMWRITE_JPEG_QUALITY,
                quality,
                Imgcodecs.IMWRITE_JPEG_OPTIMIZE,
                1,
                Imgcodecs.IMWRITE_JPEG_PROGRESSIVE,
                0));
    if (!Imgcodecs.imencode(".jpg", bgr, bytes, options)) {
      throw new IllegalArgumentException("JPEG could not be written: " + bgr.size());
    }
    return bytes.toArray();
  }

  private static Optional<TurboJpeg> trusted() {
    return TurboJpeg.installed().filter(Jpeg::doesTheSame);
  }

  private static boolean doesTheSame(TurboJpeg turbo) {
    try (MatArena arena = new MatArena()) {
      Mat picture = arena.own(new Mat(83, 61, CvType.CV_8UC3));
      Core.randu(picture, 0, 255);
      Imgproc.blur(picture, picture, new Size(5, 5));
      byte[] expected = byOpenCv(picture, SAMPLE_QUALITY, arena);
      return turbo
              .encode(picture, SAMPLE_QUALITY)
              .filter(b -> Arrays.equals(b, expected))
              .isPresent()
          && turbo
              .decode(expected, 2, arena)
              .filter(read -> Core.norm(read, byOpenCv(expected, 2, arena), Core.NORM_INF) == 0)
              .isPresent();
    }
  }
}
