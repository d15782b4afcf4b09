package cn.xuezhao.photo.standardization;

/**
 * Pixels of what is surely background, with the terms of the surface there: every round asks for
 * them again.
 *
 * @param terms six for each
 * @param colors three for each
 */
@SuppressWarnings("ArrayRecordComponent") // numbers, never compared
record Samples(int count, double[] terms, float[] colors) {

  /** Pixels from one to the next. */
  static final int GRID = 8;

  private static final int TERMS = 6;

  static Samples of(Pixels pixels, Regions regions) {
    int most = (pixels.width() / GRID + 1) * (pixels.height() / GRID + 1);
    double[] terms = new double[most * TERMS];
    float[] colors = new float[most * 3];
    int count = 0;
    for (int y = 0; y < pixels.height(); y += GRID) {
      double v = 2.0 * y / pixels.height() - 1;
      for (int x = 0; x < pixels.width(); x += GRID) {
        int index = y * pixels.width() + x;
        if (regions.kind(index) == Regions.BACKGROUND) {
          put(terms, count * TERMS, 2.0 * x / pixels.width() - 1, v);
          for (int channel = 0; channel < 3; channel++) {
            colors[count * 3 + channel] = pixels.at(index * 3 + channel);
          }
          count++;
        }
      }
    }
    return new Samples(count, terms, colors);
  }

  private static void put(double[] terms, int at, double u, double v) {
    terms[at] = 1;
    terms[at + 1] = u;
    terms[at + 2] = v;
    terms[at + 3] = u * u;
    terms[at + 4] = u * v;
    terms[at + 5] = v * v;
  }

  /** Least squares of all three channels: what multiplies the unknowns is the same for them. */
  double[][] solve(double[] weights) {
    double[][] products = new double[TERMS][TERMS];
    double[][] sums = new double[3][TERMS];
    for (int s = 0; s < count; s++) {
      for (int row = 0; row < TERMS; row++) {
        double weighted = weights[s] * terms[s * TERMS + row];
        double[] product = products[row];
        for (int column = 0; column <= row; column++) {
          product[column] += weighted * terms[s * TERMS + column];
        }
        for (int channel = 0; channel < 3; channel++) {
          sums[channel][row] += weighted * colors[s * 3 + channel];
        }
      }
    }
    return new double[][] {
      solve(products, sums[0]), solve(products, sums[1]), solve(products, sums[2])
    };
  }

  private static double[] solve(double[][] products, double[] sums) {
    double[][] system = new double[TERMS][TERMS + 1];
    for (int row = 0; row < TERMS; row++) {
      for (int column = 0; column < TERMS; column++) {
        system[row][column] = products[Math.max(row, column)][Math.min(row, column)];
      }
      system[row][TERMS] = sums[row];
      // Keeps a nearly empty background solvable without moving a good fit.
      system[row][row] += 1e-3;
    }
    return eliminate(system);
  }

  double value(int sample, double[] coefficients) {
    double sum = 0;
    for (int i = 0; i < TERMS; i++) {
      sum += coefficients[i] * terms[sample * TERMS + i];
    }
    return sum;
  }

  double distance(int sample, double[][] surface) {
    double sum = 0;
    for (int channel = 0; channel < 3; channel++) {
      double off = colors[sample * 3 + channel] - value(sample, surface[channel]);
      sum += off * off;
    }
    return Math.sqrt(sum / 3);
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
}
