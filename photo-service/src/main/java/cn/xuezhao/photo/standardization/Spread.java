package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.Collections;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Averages what is known of a picture over what is not. An average has no detail to lose: it is
 * taken of every second row and column and kept for every fourth.
 */
final class Spread {

  /** What is known farther away weighs as much as this share of pixels nearby. */
  private static final double FAR = 0.02;

  private static final double NOTHING = 1e-6;
  private static final Size NEXT = new Size(3, 3);

  /** A square of four pixels counts when all of them are known. */
  private static final double ALL = 254;

  private static final int HALF = 2;
  private static final int STEP = 4;

  private final MatArena arena;
  private final Mat known;
  private final Mat shares;

  /**
   * @param mask of the pixels that are known
   */
  Spread(Mat mask, MatArena arena) {
    this.arena = arena;
    this.known = halved(mask, arena);
    Core.compare(known, new Scalar(ALL), known, Core.CMP_GT);
    Mat share = arena.mat();
    known.convertTo(share, CvType.CV_32F, 1 / 255.0);
    this.shares = halved(share, arena);
  }

  /** Half as wide and high, as all values have to be that are spread. */
  static Mat halved(Mat mat, MatArena arena) {
    Mat half = arena.mat();
    Size size = new Size(Math.ceilDiv(mat.cols(), HALF), Math.ceilDiv(mat.rows(), HALF));
    Imgproc.resize(mat, half, size, 0, 0, Imgproc.INTER_AREA);
    return half;
  }

  /** From the grid of the averages, a fourth as wide and high, back to every pixel: 8 bits. */
  static Mat enlarged(Mat average, Size size, MatArena arena) {
    Mat rounded = arena.mat();
    average.convertTo(rounded, CvType.CV_8U);
    Mat full = arena.mat();
    Imgproc.resize(rounded, full, size, 0, 0, Imgproc.INTER_LINEAR);
    return full;
  }

  /**
   * The average of what is known in the surroundings, the nearer the more; 0 where nothing is.
   *
   * @param values as floats, of up to four channels
   * @param reach how far to look, in pixels
   */
  Mat of(Mat values, double reach) {
    Mat only = arena.own(Mat.zeros(values.size(), values.type()));
    values.copyTo(only, known);
    Mat sums = arena.mat();
    Imgproc.blur(halved(only, arena), sums, NEXT);
    Mat near = arena.mat();
    Imgproc.blur(shares, near, NEXT);
    return filled(sums, near, (int) Math.ceil(Math.log(reach / STEP) / Math.log(HALF)));
  }

  /** Where little is known, what is known at half the size counts. */
  private Mat filled(Mat sums, Mat near, int levels) {
    Mat values = sums;
    Mat weights = near;
    if (levels > 0) {
      Mat coarse = filled(halved(sums, arena), halved(near, arena), levels - 1);
      Mat far = arena.mat();
      Imgproc.resize(coarse, far, sums.size(), 0, 0, Imgproc.INTER_LINEAR);
      values = arena.mat();
      Core.scaleAdd(far, FAR, sums, values);
      weights = arena.mat();
      Core.add(near, new Scalar(FAR), weights);
    } else {
      weights = arena.mat();
      Core.max(near, new Scalar(NOTHING), weights);
    }
    Mat divisor = arena.mat();
    Core.merge(Collections.nCopies(values.channels(), weights), divisor);
    Mat average = arena.mat();
    Core.divide(values, divisor, average);
    return average;
  }
}
