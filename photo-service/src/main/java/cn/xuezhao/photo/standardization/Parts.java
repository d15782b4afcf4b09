package cn.xuezhao.photo.standardization;

/**
 * The connected parts of some pixels of a frame. A part is open when beside it lies something that
 * is no member, but on the same side of the threshold: then it only goes on there.
 */
final class Parts {

  private final int width;
  private final float[] opacity;
  private final float threshold;
  private final boolean above;
  private final int[] parts;
  private boolean[] open = {};

  private Parts(float[] opacity, int width, float threshold, boolean above) {
    this.opacity = opacity;
    this.width = width;
    this.threshold = threshold;
    this.above = above;
    this.parts = new int[opacity.length];
  }

  /** The parts of what is opaque, which open towards the opaque. */
  static Parts above(float threshold, int[] members, float[] opacity, int width) {
    return new Parts(opacity, width, threshold, true).join(members);
  }

  /** The parts of what is not opaque, which open towards what is not. */
  static Parts upTo(float threshold, int[] members, float[] opacity, int width) {
    return new Parts(opacity, width, threshold, false).join(members);
  }

  /** Joins members that have a side in common; they come in ascending order. */
  private Parts join(int[] members) {
    open = new boolean[label(members) + 1];
    int row = 0;
    for (int i : members) {
      while (i >= row + width) {
        row += width;
      }
      if (open[parts[i]]) {
        continue;
      }
      boolean aside = (i > row && goesOn(i - 1)) || (i + 1 < row + width && goesOn(i + 1));
      boolean upward = i >= width && goesOn(i - width);
      boolean downward = i + width < parts.length && goesOn(i + width);
      open[parts[i]] = aside || upward || downward;
    }
    return this;
  }

  private boolean goesOn(int index) {
    return parts[index] == 0 && (opacity[index] > threshold) == above;
  }

  /** Numbers the parts from 1; not every number is used. */
  private int label(int[] members) {
    int[] same = new int[members.length + 1];
    int count = 0;
    int row = 0;
    for (int i : members) {
      while (i >= row + width) {
        row += width;
      }
      int left = i > row ? parts[i - 1] : 0;
      int up = i >= width ? parts[i - width] : 0;
      if (left == 0 && up == 0) {
        count++;
        same[count] = count;
        parts[i] = count;
      } else {
        parts[i] = left == 0 || up == 0 ? left + up : merged(same, left, up);
      }
    }
    for (int part = 1; part <= count; part++) {
      same[part] = same[same[part]];
    }
    for (int i : members) {
      parts[i] = same[parts[i]];
    }
    return count;
  }

  /** Every number points to a lower one of the same part, the lowest to itself. */
  private static int merged(int[] same, int one, int other) {
    int lowest = Math.min(lowest(same, one), lowest(same, other));
    same[lowest(same, one)] = lowest;
    same[lowest(same, other)] = lowest;
    return lowest;
  }

  private static int lowest(int[] same, int part) {
    int lowest = part;
    while (same[lowest] != lowest) {
      lowest = same[lowest];
    }
    return lowest;
  }

  /** All numbers of parts are lower. */
  int count() {
    return open.length;
  }

  /** The part that a member belongs to. */
  int part(int member) {
    return parts[member];
  }

  boolean isOpen(int part) {
    return open[part];
  }
}
