package cn.xuezhao.photo.duplicates;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * 255 bits that stay nearly the same when a picture is compressed, recolored or scaled, and of
 * which about half differ between two pictures: which of its slow brightness waves are strong.
 *
 * @param first bits of the slowest waves
 */
public record PictureHash(long first, long second, long third, long fourth) {

  /** Pixels per side of what is hashed. */
  public static final int SIDE = 64;

  /** Waves per direction; the slowest of all is only the mean and says nothing. */
  static final int WAVES = 16;

  private static final double[][] COSINES = cosines();

  /**
   * Of any picture: the waves stronger than half of them.
   *
   * @param gray brightness of 64 by 64 pixels, row by row
   */
  static PictureHash of(float[] gray) {
    return ofFrame(waves(gray));
  }

  static PictureHash ofFrame(double[] waves) {
    double[] sorted = Arrays.copyOfRange(waves, 1, waves.length);
    Arrays.sort(sorted);
    double[] median = new double[waves.length];
    Arrays.fill(median, sorted[sorted.length / 2]);
    return stronger(waves, median);
  }

  /** Of a face: the waves stronger than those of the usual face; else all faces are alike. */
  static PictureHash ofFace(float[] gray) {
    return ofFace(waves(gray));
  }

  static PictureHash ofFace(double[] waves) {
    double power = 0;
    for (int i = 1; i < waves.length; i++) {
      power += waves[i] * waves[i];
    }
    double length = Math.max(1, Math.sqrt(power));
    double[] scaled = new double[waves.length];
    for (int i = 1; i < waves.length; i++) {
      scaled[i] = waves[i] / length;
    }
    return stronger(scaled, UsualFace.WAVES);
  }

  /** The waves of the same picture in a mirror: every second one is upside down across. */
  static double[] mirrored(double[] waves) {
    double[] mirrored = waves.clone();
    for (int i = 1; i < mirrored.length; i += 2) {
      mirrored[i] = -mirrored[i];
    }
    return mirrored;
  }

  /** How many of the bits differ. */
  public int distance(PictureHash other) {
    return distance(other.first, other.second, other.third, other.fourth);
  }

  int distance(long otherFirst, long otherSecond, long otherThird, long otherFourth) {
    return Long.bitCount(first ^ otherFirst)
        + Long.bitCount(second ^ otherSecond)
        + Long.bitCount(third ^ otherThird)
        + Long.bitCount(fourth ^ otherFourth);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(first);
    out.writeLong(second);
    out.writeLong(third);
    out.writeLong(fourth);
  }

  static PictureHash read(DataInput in) throws IOException {
    return new PictureHash(in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }

  /** The cosine transform, as far as it is needed: by rows first, then by columns. */
  static double[] waves(float[] gray) {
    if (gray.length != SIDE * SIDE) {
      throw new IllegalArgumentException("pixels: " + gray.length + " (expected: 4096)");
    }
    double[] rows = new double[SIDE * WAVES];
    for (int y = 0; y < SIDE; y++) {
      for (int u = 0; u < WAVES; u++) {
        double sum = 0;
        for (int x = 0; x < SIDE; x++) {
          sum += gray[y * SIDE + x] * COSINES[u][x];
        }
        rows[y * WAVES + u] = sum;
      }
    }
    double[] waves = new double[WAVES * WAVES];
    for (int v = 0; v < WAVES; v++) {
      for (int u = 0; u < WAVES; u++) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
          sum += rows[y * WAVES + u] * COSINES[v][y];
        }
        waves[v * WAVES + u] = sum;
      }
    }
    return waves;
  }

  private static PictureHash stronger(double[] waves, double[] than) {
    long[] bits = new long[4];
    for (int i = 1; i < waves.length; i++) {
      if (waves[i] > than[i]) {
        bits[i >> 6] |= 1L << (i & 63);
      }
    }
    return new PictureHash(bits[0], bits[1], bits[2], bits[3]);
  }

  private static double[][] cosines() {
    double[][] cosines = new double[WAVES][SIDE];
    for (int wave = 0; wave < WAVES; wave++) {
      for (int at = 0; at < SIDE; at++) {
        cosines[wave][at] = Math.cos(Math.PI * wave * (2 * at + 1) / (2 * SIDE));
      }
    }
    return cosines;
  }
}
