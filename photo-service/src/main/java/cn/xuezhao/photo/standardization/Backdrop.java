package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.Arrays;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * The background of the upload as a smooth surface: a quadratic function of x and y per channel,
 * fitted to what is surely background. The rule "plain even background" is what makes it possible
 * to say for every pixel how the wall behind the hair looks.
 */
public final class Backdrop {

  private static final int ROUNDS = 6;
  private static final int STEP = 4;

  /** A median is found to this part of a level. */
  private static final int FINE = 16;

  /** A pixel this far from the surface is not the wall, in levels of 255. */
  private static final double OUTLIER = 14;

  /** With less of the frame there is nothing to fit. */
  private static final int MIN_SAMPLES = 60;

  private final int width;
  private final int height;
  private final double[][] surface;
  private final Evenness evenness;

  private Backdrop(int width, int height, double[][] surface, Evenness evenness) {
    this.width = width;
    this.height = height;
    this.surface = surface;
    this.evenness = evenness;
  }

  static Backdrop fit(Pixels pixels, Regions regions) {
    Samples samples = Samples.of(pixels, regions);
    double[][] surface = new double[0][];
    double[] weights = new double[samples.count()];
    Arrays.fill(weights, 1);
    double[] distance = new double[samples.count()];
    for (int round = 0; round < ROUNDS; round++) {
      surface = samples.solve(weights);
      reweigh(samples, surface, distance, weights);
    }
    Evenness evenness = evenness(pixels, samples, surface, distance);
    return new Backdrop(pixels.width(), pixels.height(), surface, evenness);
  }

  /** How even the background is. */
  public Evenness evenness() {
    return evenness;
  }

  /**
   * The surface on a grid a fourth as wide and high as the frame, which is fine enough for it:
   * three floats in the order blue, green, red.
   */
  Mat surface(MatArena arena) {
    int columns = Math.ceilDiv(width, STEP);
    int rows = Math.ceilDiv(height, STEP);
    float[] values = new float[columns * rows * 3];
    int at = 0;
    for (int row = 0; row < rows; row++) {
      double v = (2.0 * STEP * row + STEP - 1) / height - 1;
      for (int column = 0; column < columns; column++) {
        double u = (2.0 * STEP * column + STEP - 1) / width - 1;
        for (double[] c : surface) {
          values[at++] = (float) (c[0] + u * (c[1] + c[3] * u + c[4] * v) + v * (c[2] + c[5] * v));
        }
      }
    }
    Mat grid = arena.own(new Mat(rows, columns, CvType.CV_32FC3));
    grid.put(0, 0, values);
    return grid;
  }

  /** Cauchy weights: what lies far from the surface hardly bends it. */
  private static void reweigh(
      Samples samples, double[][] surface, double[] distance, double[] weights) {
    for (int s = 0; s < distance.length; s++) {
      distance[s] = samples.distance(s, surface);
    }
    double scale = Math.max(1.5, 1.5 * median(distance));
    for (int s = 0; s < distance.length; s++) {
      double ratio = distance[s] / scale;
      weights[s] = 1 / (1 + ratio * ratio);
    }
  }

  private static Evenness evenness(
      Pixels pixels, Samples samples, double[][] surface, double[] distance) {
    double visible = 100.0 * Samples.GRID * Samples.GRID * samples.count() / pixels.size();
    if (samples.count() < MIN_SAMPLES) {
      return new Evenness(false, visible, 0, 0, 0, 0);
    }
    Spread light = new Spread();
    Spread blueToGreen = new Spread();
    Spread greenToRed = new Spread();
    int outliers = 0;
    for (int s = 0; s < samples.count(); s++) {
      double blue = samples.value(s, surface[0]);
      double green = samples.value(s, surface[1]);
      double red = samples.value(s, surface[2]);
      light.add(0.114 * blue + 0.587 * green + 0.299 * red);
      blueToGreen.add(blue - green);
      greenToRed.add(green - red);
      outliers += distance[s] > OUTLIER ? 1 : 0;
    }
    double share = (double) outliers / samples.count();
    double gradient = Math.max(light.range(), Math.max(blueToGreen.range(), greenToRed.range()));
    double mean = light.sum / samples.count();
    return new Evenness(true, visible, median(distance), gradient, share, mean);
  }

  /**
   * The share of a plain wall that noise alone makes into outliers.
   *
   * @param median of the distances that it causes, in levels
   */
  public static double outliersOf(double median) {
    return median <= 0 ? 0 : Math.pow(0.5, Math.pow(OUTLIER / median, 2));
  }

  /** From the least to the most. */
  private static final class Spread {
    private double low = Double.MAX_VALUE;
    private double high = -Double.MAX_VALUE;
    private double sum;

    void add(double value) {
      low = Math.min(low, value);
      high = Math.max(high, value);
      sum += value;
    }

    double range() {
      return high - low;
    }
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    // Counted and not sorted: it is asked for in every round.
    int[] counts = new int[256 * FINE];
    for (double value : values) {
      counts[(int) Math.min(counts.length - 1, value * FINE)]++;
    }
    int level = 0;
    for (int below = counts[0]; below <= values.length / 2; below += counts[level]) {
      level++;
    }
    return (level + 0.5) / FINE;
  }

  /**
   * What was found out about the wall, in levels of 255.
   *
   * @param known whether there was enough of it to say anything
   * @param visible percent of the frame that is surely background
   * @param noise median distance from the surface: texture, pattern, objects
   * @param gradient range of the surface in light or in color: uneven light, a shadow, two paints
   * @param outliers share of pixels that are not wall at all
   * @param luminance mean brightness
   */
  public record Evenness(
      boolean known,
      double visible,
      double noise,
      double gradient,
      double outliers,
      double luminance) {}
}
