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

  /** Less of a circle than this is too little to speak for it. */
  private static final double ENOUGH = 0.03;

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
   * The average of the nearest circle that holds enough known pixels; 0 where none does.
   *
   * @param values as floats, of one or three channels
   * @param circles blur radii to try, in pixels, growing
   */
  Mat of(Mat values, double... circles) {
    Mat only = arena.own(Mat.zeros(values.size(), values.type()));
    values.copyTo(only, known);
    Mat sums = halved(only, arena);
    Mat result = arena.own(Mat.zeros(sums.size(), values.type()));
    for (int i = circles.length - 1; i >= 0; i--) {
      Mat share = blurred(shares, circles[i]);
      Mat enough = arena.mat();
      Core.compare(share, new Scalar(ENOUGH), enough, Core.CMP_GT);
      Mat divisor = arena.mat();
      Core.merge(Collections.nCopies(values.channels(), share), divisor);
      Mat average = arena.mat();
      Core.divide(blurred(sums, circles[i]), divisor, average);
      average.copyTo(result, enough);
    }
    return result;
  }

  /** Two means over squares are nearly a Gaussian, and cost the same for every radius. */
  private Mat blurred(Mat mat, double circle) {
    double sigma = circle / STEP;
    int reach = (int) Math.max(1, Math.round((Math.sqrt(6 * sigma * sigma + 1) - 1) / 2));
    Size square = new Size(2 * reach + 1, 2 * reach + 1);
    Mat result = arena.mat();
    Imgproc.blur(mat, result, square);
    Imgproc.blur(result, result, square);
    return result;
  }
}
