package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.Jpeg;
import cn.xuezhao.photo.decoding.MatArena;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * Writes a baseline JPEG of the best quality that fits, with the density and nothing else beside
 * the picture.
 */
final class JpegEncoding {

  /** Softer resampling for clothes that do not fit otherwise, in pixels of the result. */
  private static final double[] SOFTER = {0.45, 0.6, 0.8};

  private JpegEncoding() {}

  /**
   * The best quality whose file is small enough; never below the lowest quality allowed. Only a
   * picture too detailed for that is scaled with a softer filter, and one too plain to be as long
   * as it must be is written less tightly.
   */
  static Encoded encode(Mat bgr, OutputProfile profile, MatArena arena) {
    QualitySearch search = new QualitySearch(profile);
    byte[] bytes = best(bgr, search, arena);
    double softened = 0;
    for (int i = 0; i < SOFTER.length && bytes.length > search.room(); i++) {
      softened = SOFTER[i];
      bytes = best(soften(bgr, softened, arena), search, arena);
    }
    if (bytes.length < profile.bytes().min()) {
      bytes = loosely(bgr, profile, arena);
    }
    return new Encoded(withDensity(bytes, profile.dpi()), softened);
  }

  private static byte[] best(Mat bgr, QualitySearch search, MatArena arena) {
    Mat excerpt = Excerpt.of(bgr, arena);
    return search.best(
        quality -> (int) (Excerpt.TIMES * Jpeg.encode(excerpt, quality, arena).length),
        quality -> Jpeg.encode(bgr, quality, arena));
  }

  /** Scaling with a softer filter, after the fact. */
  static Mat soften(Mat bgr, double radius, MatArena arena) {
    Mat softer = arena.mat();
    Imgproc.GaussianBlur(bgr, softer, new Size(0, 0), radius);
    return softer;
  }

  /**
   * As good as JPEG can be and no shorter than it must be: full color, the usual codes, markers.
   */
  private static byte[] loosely(Mat bgr, OutputProfile profile, MatArena arena) {
    byte[] bytes = new byte[0];
    for (int markers : new int[] {0, 1}) {
      if (bytes.length < profile.bytes().min()) {
        bytes =
            write(
                bgr,
                arena,
                Imgcodecs.IMWRITE_JPEG_QUALITY,
                QualitySearch.BEST,
                Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR,
                Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444,
                Imgcodecs.IMWRITE_JPEG_RST_INTERVAL,
                markers);
      }
    }
    return bytes;
  }

  private static byte[] write(Mat bgr, MatArena arena, int... settings) {
    MatOfByte bytes = arena.own(new MatOfByte());
    MatOfInt options = arena.own(new MatOfInt(settings));
    if (!Imgcodecs.imencode(".jpg", bgr, bytes, options)) {
      throw new IllegalArgumentException("JPEG could not be written: " + bgr.size());
    }
    return bytes.toArray();
  }

  /**
   * Replaces the JFIF header: OpenCV writes no density, and the standard asks for 300 per inch.
   * Other application segments and comments are left out.
   */
  private static byte[] withDensity(byte[] bytes, int dpi) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 32);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16});
    out.writeBytes(new byte[] {'J', 'F', 'I', 'F', 0, 1, 1, 1});
    out.writeBytes(new byte[] {(byte) (dpi >> 8), (byte) dpi, (byte) (dpi >> 8), (byte) dpi, 0, 0});
    int at = 2;
    while (isMetadata(bytes[at + 1] & 0xFF)) {
      at += 2 + ((bytes[at + 2] & 0xFF) << 8) + (bytes[at + 3] & 0xFF);
    }
    out.writeBytes(Arrays.copyOfRange(bytes, at, bytes.length));
    return out.toByteArray();
  }

  private static boolean isMetadata(int marker) {
    return (marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE;
  }

  /**
   * A written file.
   *
   * @param softened how much softer the whole picture had to be scaled to fit, in pixels; mostly 0
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
  record Encoded(byte[] bytes, double softened) {}
}
