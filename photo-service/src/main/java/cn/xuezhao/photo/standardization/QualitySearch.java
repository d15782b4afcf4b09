package cn.xuezhao.photo.standardization;

import java.util.function.IntFunction;

/**
 * Finds the highest JPEG quality whose file fits, with as few trials as possible: the length of a
 * file follows a power of how coarsely it is quantized, so that one trial predicts the next.
 */
final class QualitySearch {

  static final int BEST = 100;

  /** Most photos end near it. */
  private static final int FIRST = 76;

  /** Length falls about like this power of the coarseness; measured on portraits. */
  private static final double POWER = 0.62;

  /** A file this full is not made fuller by another trial: one step of quality is about as much. */
  private static final double FULL = 0.97;

  /** Where between full and too long a prediction aims. */
  private static final double AIM = 0.985;

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
   * The best file that fits. When none does it is the shortest one, which is too long.
   *
   * @param writer writes the picture with a quality
   */
  byte[] best(IntFunction<byte[]> writer) {
    byte[] best = new byte[0];
    int fits = lowest - 1;
    int tooLong = BEST + 1;
    int quality = Math.max(lowest, FIRST);
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
      quality = Math.max(fits + 1, Math.min(tooLong - 1, predicted(quality, bytes.length)));
    }
    return best;
  }

  /** The quality whose file would have just enough room, by what one file needed. */
  private int predicted(int quality, int length) {
    double coarseness = coarseness(quality) * Math.pow(length / (AIM * room), 1 / POWER);
    return (int) Math.floor(100 - coarseness / 2);
  }

  /** By how many percent the tables of the standard are scaled, from quality 50 up. */
  private static double coarseness(int quality) {
    return Math.max(1, 200 - 2.0 * quality);
  }
}
