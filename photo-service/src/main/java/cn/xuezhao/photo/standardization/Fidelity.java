package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Proves for every photo that the person was resampled and nothing else: an opaque pixel is bit for
 * bit that of the plain crop, the whole face is opaque, and in the finished file the brightness of
 * the face is off by no more than the quantization that JPEG prescribes.
 */
final class Fidelity {

  private static final int BLOCK = 8;

  /** Brightness is rounded when it is made of colors, and colors end at 255, in levels. */
  private static final double ROUNDING = 1.5;

  private final Mat plain;
  private final byte[] face;
  private final List<String> failures = new ArrayList<>();

  private Fidelity(Framed framed, MatArena arena) {
    this.plain = framed.bgr();
    Mat oval = arena.own(Mat.zeros(plain.size(), CvType.CV_8U));
    Imgproc.fillConvexPoly(oval, FaceOval.of(framed.face(), FaceOval.SURE, arena), new Scalar(255));
    this.face = bytes(oval);
  }

  /** Everything that is not as it must be, as sentences. */
  static List<String> failures(Framed framed, Product product, MatArena arena) {
    Fidelity fidelity = new Fidelity(framed, arena);
    fidelity.opaque(product.opacity(), bytes(product.composed()));
    double softened = product.encoded().softened();
    Mat reference =
        softened > 0 ? JpegEncoding.soften(fidelity.plain, softened, arena) : fidelity.plain;
    double allowed = JpegFile.read(product.encoded().bytes()).roundingError() + ROUNDING;
    fidelity.quantized(brightness(reference, arena), brightness(product.decoded(), arena), allowed);
    return List.copyOf(fidelity.failures);
  }

  private void opaque(float[] opacity, byte[] composed) {
    byte[] before = bytes(plain);
    int changed = 0;
    int seenThrough = 0;
    for (int i = 0; i < opacity.length; i++) {
      if (opacity[i] >= 1) {
        int at = i * 3;
        boolean same =
            composed[at] == before[at]
                && composed[at + 1] == before[at + 1]
                && composed[at + 2] == before[at + 2];
        changed += same ? 0 : 1;
      } else if (face[i] != 0) {
        seenThrough++;
      }
    }
    if (changed > 0) {
      failures.add("opaque pixels changed: %d".formatted(changed));
    }
    if (seenThrough > 0) {
      failures.add("pixels of the face not opaque: %d".formatted(seenThrough));
    }
  }

  /** Block by block, because that is how JPEG rounds. */
  private void quantized(byte[] before, byte[] after, double allowed) {
    double worst = 0;
    for (int y = 0; y + BLOCK <= plain.rows(); y += BLOCK) {
      for (int x = 0; x + BLOCK <= plain.cols(); x += BLOCK) {
        worst = Math.max(worst, difference(before, after, y * plain.cols() + x));
      }
    }
    if (worst > allowed) {
      failures.add(
          "brightness of the face: off by %.1f levels (expected: at most %.1f)"
              .formatted(worst, allowed));
    }
  }

  /** Root mean square over one block, 0 unless all of it is face. */
  private double difference(byte[] before, byte[] after, int corner) {
    int squares = 0;
    for (int row = 0; row < BLOCK; row++) {
      int from = corner + row * plain.cols();
      for (int i = from; i < from + BLOCK; i++) {
        if (face[i] == 0) {
          return 0;
        }
        int off = (before[i] & 0xFF) - (after[i] & 0xFF);
        squares += off * off;
      }
    }
    return Math.sqrt(squares / (double) (BLOCK * BLOCK));
  }

  private static byte[] brightness(Mat bgr, MatArena arena) {
    Mat gray = arena.mat();
    Imgproc.cvtColor(bgr, gray, Imgproc.COLOR_BGR2GRAY);
    return bytes(gray);
  }

  private static byte[] bytes(Mat mat) {
    byte[] bytes = new byte[(int) mat.total() * mat.channels()];
    mat.get(0, 0, bytes);
    return bytes;
  }

  /**
   * What became of a frame.
   *
   * @param opacity of the person, per pixel
   * @param composed before it became a file
   * @param decoded what a receiver will see
   */
  @SuppressWarnings("ArrayRecordComponent") // pixels, never compared
  record Product(float[] opacity, Mat composed, JpegEncoding.Encoded encoded, Mat decoded) {}
}
