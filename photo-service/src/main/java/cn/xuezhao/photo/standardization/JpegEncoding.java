package cn.xuezhao.photo.standardization;

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

  private static final int BEST = 100;

  /** Softer resampling for clothes that do not fit otherwise, in pixels of the result. */
  private static final double[] SOFTER = {0.45, 0.6, 0.8};

  private JpegEncoding() {}

  /**
   * The best quality whose file is small enough; never below the lowest quality allowed. Only a
   * picture too detailed for that is scaled with a softer filter.
   */
  static byte[] encode(Mat bgr, OutputProfile profile, MatArena arena) {
    byte[] bytes = best(bgr, profile, arena);
    for (int i = 0; i < SOFTER.length && bytes.length > profile.bytes().max(); i++) {
      Mat softer = arena.mat();
      Imgproc.GaussianBlur(bgr, softer, new Size(0, 0), SOFTER[i]);
      bytes = best(softer, profile, arena);
    }
    return withDensity(bytes, profile.dpi());
  }

  private static byte[] best(Mat bgr, OutputProfile profile, MatArena arena) {
    int low = profile.minQuality();
    int high = BEST;
    byte[] best = encode(bgr, low, arena);
    while (low < high && best.length <= profile.bytes().max()) {
      int quality = (low + high + 1) / 2;
      byte[] bytes = encode(bgr, quality, arena);
      if (bytes.length <= profile.bytes().max()) {
        best = bytes;
        low = quality;
      } else {
        high = quality - 1;
      }
    }
    return best;
  }

  private static byte[] encode(Mat bgr, int quality, MatArena arena) {
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
}
