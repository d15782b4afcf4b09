package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Tidies a matte: specks of wall that do not hang on the person go, holes in the person are closed
 * unless the wall is plainly seen through them. A pearl or a grey hair that happens to have the
 * color of the wall stays.
 */
final class Islands {

  private static final double VISIBLE = 0.08;
  private static final double HALF = 0.5;

  /** A hole shows this much plain wall, in pixels; less is a highlight. */
  private static final int PLAIN = 2;

  /** Between hair no other thing has as much color as such a wall, in levels of 255. */
  private static final float TELLING = 30;

  private final Regions regions;
  private final Gaps gaps;
  private final Wall wall;
  private final byte[] colors;
  private final MatArena arena;

  /**
   * @param colors of the person next to every pixel
   */
  Islands(Regions regions, Gaps gaps, Wall wall, byte[] colors, MatArena arena) {
    this.regions = regions;
    this.gaps = gaps;
    this.wall = wall;
    this.colors = colors;
    this.arena = arena;
  }

  /**
   * Tidies in place.
   *
   * @param matrix the same as a matrix
   * @param asked the pixels that may be changed
   */
  void tidy(Mat matrix, float[] opacity, int[] asked) {
    Mat person = regions.of(Regions.PERSON, arena);
    Mat nobody = regions.of(Regions.BAND, arena);
    Core.bitwise_or(nobody, person, nobody);
    Core.bitwise_not(nobody, nobody);
    Mat thin = compared(matrix, HALF, Core.CMP_LE);
    thin.setTo(new Scalar(0), nobody);
    closeHoles(opacity, asked, Parts.of(thin, nobody, arena));
    matrix.put(0, 0, opacity);
    Mat seen = compared(matrix, VISIBLE, Core.CMP_GT);
    Mat firm = arena.mat();
    Core.bitwise_and(seen, person, firm);
    seen.setTo(new Scalar(0), person);
    dropSpecks(opacity, asked, Parts.of(seen, firm, arena));
  }

  private Mat compared(Mat matrix, double threshold, int comparison) {
    Mat mask = arena.mat();
    Core.compare(matrix, new Scalar(threshold), mask, comparison);
    return mask;
  }

  /** A hole that reaches to where nobody is, is none. */
  private void closeHoles(float[] opacity, int[] asked, Parts holes) {
    boolean[] outside = new boolean[holes.count];
    boolean[] solid = new boolean[holes.count];
    int[] plain = new int[holes.count];
    int[] area = new int[holes.count];
    int[] inHoles = holes.among(asked);
    for (int i : inHoles) {
      int hole = holes.of[i];
      outside[hole] |= holes.touches[i] != 0;
      solid[hole] |= !regions.isHair(i);
      plain[hole] += gaps.isWall(i) ? 1 : 0;
      area[hole]++;
    }
    float[] telling = telling(inHoles, holes, outside);
    for (int i : inHoles) {
      int hole = holes.of[i];
      boolean shown = outside[hole] || plain[hole] >= PLAIN;
      boolean told = solid[hole] ? regions.isHair(i) : telling[hole] > TELLING * area[hole];
      if (!shown && !told) {
        opacity[i] = 1;
      }
    }
  }

  /** How much color the wall has beside the hair around each hole, all pixels together. */
  private float[] telling(int[] inHoles, Parts holes, boolean[] outside) {
    float[] telling = new float[holes.count];
    for (int i : inHoles) {
      int hole = holes.of[i];
      telling[hole] += outside[hole] ? 0 : wall.colorContrast(colors, i);
    }
    return telling;
  }

  private static void dropSpecks(float[] opacity, int[] asked, Parts specks) {
    boolean[] attached = new boolean[specks.count];
    int[] inSpecks = specks.among(asked);
    for (int i : inSpecks) {
      attached[specks.of[i]] |= specks.touches[i] != 0;
    }
    for (int i : inSpecks) {
      if (!attached[specks.of[i]]) {
        opacity[i] = 0;
      }
    }
  }

  /** Which connected part of a mask every pixel belongs to, and which pixels touch another mask. */
  private static final class Parts {

    private final int[] of;
    private final int count;
    private final byte[] touches;

    private Parts(int[] of, int count, byte[] touches) {
      this.of = of;
      this.count = count;
      this.touches = touches;
    }

    /** Those of some pixels that belong to a part. */
    int[] among(int[] pixels) {
      int[] found = new int[pixels.length];
      int size = 0;
      for (int i : pixels) {
        if (of[i] != 0) {
          found[size++] = i;
        }
      }
      return Arrays.copyOf(found, size);
    }

    /** 0 is none of them. */
    static Parts of(Mat mask, Mat other, MatArena arena) {
      Mat labels = arena.mat();
      int count = Imgproc.connectedComponents(mask, labels, 4);
      int[] of = new int[(int) mask.total()];
      labels.get(0, 0, of);
      Mat cross = arena.own(Imgproc.getStructuringElement(Imgproc.MORPH_CROSS, new Size(3, 3)));
      Mat touching = arena.mat();
      Imgproc.dilate(other, touching, cross);
      return new Parts(of, count, Pixels.bytes(touching));
    }
  }
}
