package cn.xuezhao.photo.standardization;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Finds a JPEG quality whose file fills the room it has, with as few trials as possible: an excerpt
 * tells about how long the file will be, and the length follows a power of how coarsely a picture
 * is quantized, so that one trial predicts the next.
 */
final class QualitySearch {

  static final int BEST = 100;

  /** Most photos end near it. */
  private static final int FIRST = 76;

  /** Length falls about like this power of the coarseness; measured on portraits. */
  private static final double POWER = 0.56;

  /** What a file this full lacks nobody sees: some steps of quality. */
  private static final double FULL = 0.92;

  /** Where between full and too long a prediction from an excerpt aims, and one from a file. */
  private static final double BY_EXCERPT = 0.96;

  private static final double BY_FILE = 0.985;

  /** So near, in steps of quality, an excerpt is not asked again. */
  private static final int NEAR = 6;

  private final int lowest;
  private final int room;

  QualitySearch(OutputProfile profile) {
    this.lowest = profile.minQuality();
    this.room = (int) profile.bytes().max();
  }

  /** How long a file may be. */
  int room() {
    return room;
  }

  /**
   * A file that fills the room, or the best that fits. When none does it is the shortest one, which
   * is too long.
   *
   * @param excerpt how long the file will be about with a quality
   * @param writer writes the picture with a quality
   */
  byte[] best(IntUnaryOperator excerpt, IntFunction<byte[]> writer) {
    byte[] best = new byte[0];
    int fits = lowest - 1;
    int tooLong = BEST + 1;
    int quality = first(excerpt);
    while (tooLong - fits > 1) {
      byte[] bytes = writer.apply(quality);
      if (bytes.length <= room) {
        best = bytes;
        fits = quality;
        if (bytes.length >= FULL * room) {
          return best;
        }
      } else {
        tooLong = quality;
        if (quality == lowest) {
          return bytes;
        }
      }
      int next = predicted(quality, bytes.length, BY_FILE);
      quality = Math.max(fits + 1, Math.min(tooLong - 1, next));
    }
    return best;
  }

  private int first(IntUnaryOperator excerpt) {
    int from = Math.max(lowest, FIRST);
    int quality = allowed(predicted(from, excerpt.applyAsInt(from), BY_EXCERPT));
    return Math.abs(quality - from) <= NEAR
        ? quality
        : allowed(predicted(quality, excerpt.applyAsInt(quality), BY_EXCERPT));
  }

  private int allowed(int quality) {
    return Math.max(lowest, Math.min(BEST, quality));
  }

  /** The quality whose file would fill so much of the room, by what one file needed. */
  private int predicted(int quality, int length, double full) {
    double coarseness = coarseness(quality) * Math.pow(length / (full * room), 1 / POWER);
    return (int) Math.floor(100 - coarseness / 2);
  }

  /** By how many percent the tables of the standard are scaled, from quality 50 up. */
  private static double coarseness(int quality) {
    return Math.max(1, 200 - 2.0 * quality);
  }
}
