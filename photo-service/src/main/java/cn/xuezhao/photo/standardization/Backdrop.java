package cn.xuezhao.photo.standardization;

import java.util.Arrays;

/**
 * The background of the upload as a smooth surface: a quadratic function of x and y per channel,
 * fitted to what is surely background. The rule "plain even background" is what makes it possible
 * to say for every pixel how the wall behind the hair looks.
 */
public final class Backdrop {

  private static final int TERMS = 6;
  private static final int ROUNDS = 6;
  private static final int GRID = 3;

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
    int[] samples = samples(pixels, regions);
    double[][] surface = new double[3][TERMS];
    double[] weights = new double[samples.length];
    Arrays.fill(weights, 1);
    double[] distance = new double[samples.length];
    for (int round = 0; round < ROUNDS; round++) {
      for (int channel = 0; channel < 3; channel++) {
        surface[channel] = solve(pixels, samples, weights, channel);
      }
      reweigh(pixels, samples, surface, distance, weights);
    }
    Evenness evenness = evenness(pixels, samples, surface, distance);
    return new Backdrop(pixels.width(), pixels.height(), surface, evenness);
  }

  /** How even the background is. */
  public Evenness evenness() {
    return evenness;
  }

  /** The surface at every pixel, three values in the order blue, green, red. */
  float[] surface() {
    float[] values = new float[width * height * 3];
    for (int y = 0; y < height; y++) {
      double v = 2.0 * y / height - 1;
      for (int x = 0; x < width; x++) {
        double u = 2.0 * x / width - 1;
        int at = (y * width + x) * 3;
        for (int channel = 0; channel < 3; channel++) {
          double[] c = surface[channel];
          values[at + channel] =
              (float) (c[0] + u * (c[1] + c[3] * u + c[4] * v) + v * (c[2] + c[5] * v));
        }
      }
    }
    return values;
  }

  private static int[] samples(Pixels pixels, Regions regions) {
    int[] found = new int[pixels.size()];
    int count = 0;
    for (int y = 0; y < pixels.height(); y += GRID) {
      for (int x = 0; x < pixels.width(); x += GRID) {
        int index = y * pixels.width() + x;
        if (regions.kind(index) == Regions.BACKGROUND) {
          found[count++] = index;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static double[] solve(Pixels pixels, int[] samples, double[] weights, int channel) {
    double[][] system = new double[TERMS][TERMS + 1];
    for (int s = 0; s < samples.length; s++) {
      double[] terms = terms(samples[s], pixels.width(), pixels.height());
      double value = pixels.bgr()[samples[s] * 3 + channel];
      for (int row = 0; row < TERMS; row++) {
        double weighted = weights[s] * terms[row];
        for (int column = 0; column < TERMS; column++) {
          system[row][column] += weighted * terms[column];
        }
        system[row][TERMS] += weighted * value;
      }
    }
    for (int row = 0; row < TERMS; row++) {
      // Keeps a nearly empty background solvable without moving a good fit.
      system[row][row] += 1e-3;
    }
    return eliminate(system);
  }

  private static double[] eliminate(double[][] system) {
    for (int pivot = 0; pivot < TERMS; pivot++) {
      for (int row = pivot + 1; row < TERMS; row++) {
        double factor = system[row][pivot] / system[pivot][pivot];
        for (int column = pivot; column <= TERMS; column++) {
          system[row][column] -= factor * system[pivot][column];
        }
      }
    }
    double[] solution = new double[TERMS];
    for (int row = TERMS - 1; row >= 0; row--) {
      double rest = system[row][TERMS];
      for (int column = row + 1; column < TERMS; column++) {
        rest -= system[row][column] * solution[column];
      }
      solution[row] = rest / system[row][row];
    }
    return solution;
  }

  /** Cauchy weights: what lies far from the surface hardly bends it. */
  private static void reweigh(
      Pixels pixels, int[] samples, double[][] surface, double[] distance, double[] weights) {
    for (int s = 0; s < samples.length; s++) {
      distance[s] = distance(pixels, samples[s], surface);
    }
    double scale = Math.max(1.5, 1.5 * median(distance));
    for (int s = 0; s < samples.length; s++) {
      double ratio = distance[s] / scale;
      weights[s] = 1 / (1 + ratio * ratio);
    }
  }

  private static Evenness evenness(
      Pixels pixels, int[] samples, double[][] surface, double[] distance) {
    double visible = 100.0 * GRID * GRID * samples.length / pixels.size();
    if (samples.length < MIN_SAMPLES) {
      return new Evenness(false, visible, 0, 0, 0, 0);
    }
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    double sum = 0;
    int outliers = 0;
    for (int s = 0; s < samples.length; s++) {
      double[] terms = terms(samples[s], pixels.width(), pixels.height());
      double light =
          0.114 * value(surface[0], terms)
              + 0.587 * value(surface[1], terms)
              + 0.299 * value(surface[2], terms);
      low = Math.min(low, light);
      high = Math.max(high, light);
      sum += light;
      outliers += distance[s] > OUTLIER ? 1 : 0;
    }
    double share = (double) outliers / samples.length;
    return new Evenness(true, visible, median(distance), high - low, share, sum / samples.length);
  }

  private static double distance(Pixels pixels, int index, double[][] surface) {
    double[] terms = terms(index, pixels.width(), pixels.height());
    double sum = 0;
    for (int channel = 0; channel < 3; channel++) {
      double off = pixels.bgr()[index * 3 + channel] - value(surface[channel], terms);
      sum += off * off;
    }
    return Math.sqrt(sum / 3);
  }

  private static double value(double[] coefficients, double[] terms) {
    double sum = 0;
    for (int i = 0; i < TERMS; i++) {
      sum += coefficients[i] * terms[i];
    }
    return sum;
  }

  private static double[] terms(int index, int width, int height) {
    int row = index / width;
    double x = 2.0 * (index - row * width) / width - 1;
    double y = 2.0 * row / height - 1;
    return new double[] {1, x, y, x * x, x * y, y * y};
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /**
   * What was found out about the wall, in levels of 255.
   *
   * @param known whether there was enough of it to say anything
   * @param visible percent of the frame that is surely background
   * @param noise median distance from the surface: texture, pattern, objects
   * @param gradient range of the surface: uneven light, a shadow
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
