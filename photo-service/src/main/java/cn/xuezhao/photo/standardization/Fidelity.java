package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
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
  private final Mat face;
  private final Rect around;
  private final MatArena arena;
  private final List<String> failures = new ArrayList<>();

  private Fidelity(Framed framed, MatArena arena) {
    this.plain = framed.bgr();
    this.face = arena.own(Mat.zeros(plain.size(), CvType.CV_8U));
    MatOfPoint oval = FaceOval.of(framed.face(), FaceOval.SURE, arena);
    Imgproc.fillConvexPoly(face, oval, new Scalar(255));
    this.around = blocks(Imgproc.boundingRect(face));
    this.arena = arena;
  }

  /** Everything that is not as it must be, as sentences. */
  static List<String> failures(Framed framed, Product product, MatArena arena) {
    Fidelity fidelity = new Fidelity(framed, arena);
    fidelity.opaque(product.opacity(), product.composed());
    double softened = product.encoded().softened();
    Mat reference =
        softened > 0 ? JpegEncoding.soften(fidelity.plain, softened, arena) : fidelity.plain;
    double allowed = JpegFile.read(product.encoded().bytes()).roundingError() + ROUNDING;
    fidelity.quantized(reference, product.decoded(), allowed);
    return List.copyOf(fidelity.failures);
  }

  private void opaque(Mat opacity, Mat composed) {
    Mat through = arena.mat();
    Core.compare(opacity, new Scalar(1), through, Core.CMP_LT);
    int changed = different(composed, through);
    if (changed > 0) {
      failures.add("opaque pixels changed: %d values".formatted(changed));
    }
    Core.bitwise_and(through, face, through);
    int seenThrough = Core.countNonZero(through);
    if (seenThrough > 0) {
      failures.add("pixels of the face not opaque: %d".formatted(seenThrough));
    }
  }

  /** How many values of the pixels outside a mask are not bit for bit the same. */
  private int different(Mat composed, Mat except) {
    Mat off = arena.mat();
    Core.absdiff(plain, composed, off);
    off.setTo(new Scalar(0, 0, 0), except);
    return Core.countNonZero(arena.own(off.reshape(1)));
  }

  /**
   * Block by block, because that is how JPEG rounds: the root mean square over each block that is
   * face all over.
   */
  private void quantized(Mat before, Mat after, double allowed) {
    if (around.empty()) {
      return;
    }
    Mat off = arena.mat();
    Core.subtract(brightness(before), brightness(after), off, new Mat(), CvType.CV_32F);
    Core.multiply(off, off, off);
    Size blocks = new Size(around.width / (double) BLOCK, around.height / (double) BLOCK);
    Mat squares = arena.mat();
    Imgproc.resize(off, squares, blocks, 0, 0, Imgproc.INTER_AREA);
    Mat all = arena.mat();
    Imgproc.resize(arena.own(face.submat(around)), all, blocks, 0, 0, Imgproc.INTER_AREA);
    Core.compare(all, new Scalar(255), all, Core.CMP_EQ);
    double worst = Math.sqrt(Math.max(0, Core.minMaxLoc(squares, all).maxVal));
    if (worst > allowed) {
      failures.add(
          "brightness of the face: off by %.1f levels (expected: at most %.1f)"
              .formatted(worst, allowed));
    }
  }

  private Mat brightness(Mat bgr) {
    Mat gray = arena.mat();
    Imgproc.cvtColor(arena.own(bgr.submat(around)), gray, Imgproc.COLOR_BGR2GRAY);
    return gray;
  }

  /** Grown to whole blocks; those at an edge of the frame that are not whole are left out. */
  private Rect blocks(Rect box) {
    int left = box.x / BLOCK * BLOCK;
    int top = box.y / BLOCK * BLOCK;
    int right = Math.min(plain.cols() / BLOCK, Math.ceilDiv(box.x + box.width, BLOCK)) * BLOCK;
    int bottom = Math.min(plain.rows() / BLOCK, Math.ceilDiv(box.y + box.height, BLOCK)) * BLOCK;
    return new Rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  /**
   * What became of a frame.
   *
   * @param opacity of the person, 0 to 1 per pixel
   * @param composed before it became a file
   * @param decoded what a receiver will see
   */
  record Product(Mat opacity, Mat composed, JpegEncoding.Encoded encoded, Mat decoded) {}
}
