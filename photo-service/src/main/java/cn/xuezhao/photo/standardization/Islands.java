package cn.xuezhao.photo.standardization;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Tidies a matte: specks of wall that do not hang on the person go, holes in the person are closed
 * unless the wall is plainly seen through them. A pearl or a grey hair that happens to have the
 * color of the wall stays.
 */
final class Islands {

  private static final float VISIBLE = 0.08f;
  private static final float HALF = 0.5f;

  /** A hole shows this much plain wall, in pixels; less is a highlight. */
  private static final int PLAIN = 2;

  /** A spot between dark strands that has less of their color is wall. */
  private static final float NEAR = 0.2f;

  /** A larger hole would have a spot as even as the wall, in pixels. */
  private static final int NARROW = 120;

  /** Hair that differs from the wall by this much has no highlights like it, in levels of 255. */
  private static final int UNLIKE = 110;

  /** Nor has hair that differs by so many times as much as it varies. */
  private static final int CLEAR = 4;

  /** Between hair no other thing has as much color as such a wall, in levels of 255. */
  private static final float TELLING = 30;

  private final Regions regions;
  private final Gaps gaps;
  private final Wall wall;
  private final Colors colors;
  private final float[] opacity;

  /**
   * @param colors of the person next to every pixel
   * @param opacity of every pixel, tidied in place
   */
  Islands(Regions regions, Gaps gaps, Wall wall, Colors colors, float[] opacity) {
    this.regions = regions;
    this.gaps = gaps;
    this.wall = wall;
    this.colors = colors;
    this.opacity = opacity;
  }

  /**
   * @param asked the pixels that may be changed; all others are wholly wall or wholly person
   */
  void tidy(int[] asked, int width) {
    int[] thin = among(asked, i -> opacity[i] <= HALF);
    closeHoles(thin, Parts.upTo(HALF, thin, opacity, width));
    int[] seen = among(asked, i -> opacity[i] > VISIBLE && regions.kind(i) != Regions.PERSON);
    dropSpecks(seen, Parts.above(VISIBLE, seen, opacity, width));
  }

  private static int[] among(int[] asked, IntPredicate wanted) {
    int[] found = new int[asked.length];
    int size = 0;
    for (int i : asked) {
      if (wanted.test(i)) {
        found[size++] = i;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** A hole that reaches to where nobody is, is none. */
  private void closeHoles(int[] inHoles, Parts holes) {
    boolean[] solid = new boolean[holes.count()];
    int[] plain = new int[holes.count()];
    int[] area = new int[holes.count()];
    boolean[] slit = new boolean[holes.count()];
    for (int i : inHoles) {
      int hole = holes.part(i);
      slit[hole] |= isSlit(i);
      solid[hole] |= !regions.isHair(i);
      plain[hole] += gaps.isWall(i) ? 1 : 0;
      area[hole]++;
    }
    float[] telling = telling(inHoles, holes);
    for (int i : inHoles) {
      int hole = holes.part(i);
      boolean shown = holes.isOpen(hole) || plain[hole] >= PLAIN;
      boolean hairy = solid[hole] || (slit[hole] && area[hole] <= NARROW);
      boolean told = hairy ? regions.isHair(i) : telling[hole] > TELLING * area[hole];
      if (!shown && !told) {
        opacity[i] = 1;
      }
    }
  }

  /** Whether the wall is seen between two strands, too narrow a gap for an even spot of it. */
  private boolean isSlit(int index) {
    return opacity[index] < NEAR
        && wall.isBare()
        && regions.isHair(index)
        && wall.contrast(colors.mean, index)
            > Math.max(UNLIKE, CLEAR * (colors.spread[index] & 0xFF));
  }

  /** How much color the wall has beside the hair around each hole, all pixels together. */
  private float[] telling(int[] inHoles, Parts holes) {
    float[] telling = new float[holes.count()];
    for (int i : inHoles) {
      int hole = holes.part(i);
      telling[hole] += holes.isOpen(hole) ? 0 : wall.colorContrast(colors.mean, i);
    }
    return telling;
  }

  /** A speck that goes on in what is surely person, hangs on it. */
  private void dropSpecks(int[] inSpecks, Parts specks) {
    for (int i : inSpecks) {
      if (!specks.isOpen(specks.part(i))) {
        opacity[i] = 0;
      }
    }
  }
}
