package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Blurs arrays of pixels, and averages what is known of them over what is not. */
final class Planes {

  /** A blur this wide on a shrunken plane still has a kernel of several pixels. */
  private static final double ENOUGH = 1.5;

  private static final int COARSEST = 8;

  private final int width;
  private final int height;
  private final MatArena arena;

  Planes(int width, int height, MatArena arena) {
    this.width = width;
    this.height = height;
    this.arena = arena;
  }

  /** Gaussian blur of one to four values per pixel. */
  float[] blur(float[] values, double sigma) {
    int type = CvType.makeType(CvType.CV_32F, values.length / (width * height));
    Mat mat = arena.own(new Mat(height, width, type));
    mat.put(0, 0, values);
    int factor = 1;
    while (factor < COARSEST && sigma / factor >= 2 * ENOUGH) {
      factor *= 2;
    }
    Mat blurred = arena.mat();
    if (factor == 1) {
      Imgproc.GaussianBlur(mat, blurred, new Size(0, 0), sigma);
    } else {
      blurCoarsely(mat, blurred, sigma, factor);
    }
    float[] result = new float[values.length];
    blurred.get(0, 0, result);
    return result;
  }

  /** A wide blur has no detail to lose: done on a fraction of the pixels. */
  private void blurCoarsely(Mat mat, Mat blurred, double sigma, int factor) {
    Mat small = arena.mat();
    Size size = new Size(Math.ceil(width / (double) factor), Math.ceil(height / (double) factor));
    Imgproc.resize(mat, small, size, 0, 0, Imgproc.INTER_AREA);
    Imgproc.GaussianBlur(small, small, new Size(0, 0), sigma / factor);
    Imgproc.resize(small, blurred, new Size(width, height), 0, 0, Imgproc.INTER_LINEAR);
  }

  /**
   * Spreads known colors into their surroundings: the nearest circle that holds enough known pixels
   * gives the average.
   *
   * @param values one to four per pixel, 0 where unknown
   * @param known 1 where known, else 0
   * @param circles blur radii to try, growing
   */
  float[] spread(float[] values, float[] known, double... circles) {
    float[] result = new float[values.length];
    int depth = values.length / known.length;
    boolean[] found = new boolean[known.length];
    for (double circle : circles) {
      float[] sums = blur(values, circle);
      float[] shares = blur(known, circle);
      for (int i = 0; i < known.length; i++) {
        if (!found[i] && shares[i] > 0.03f) {
          found[i] = true;
          for (int at = i * depth; at < i * depth + depth; at++) {
            result[at] = sums[at] / shares[i];
          }
        }
      }
    }
    return result;
  }
}
