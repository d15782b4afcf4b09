package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
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
  private final float[] colors;
  private final MatArena arena;

  /**
   * @param colors of the person next to every pixel
   */
  Islands(Regions regions, Gaps gaps, Wall wall, float[] colors, MatArena arena) {
    this.regions = regions;
    this.gaps = gaps;
    this.wall = wall;
    this.colors = colors;
    this.arena = arena;
  }

  float[] tidy(float[] opacity) {
    closeHoles(opacity, labels(opacity, HALF, Core.CMP_LE));
    dropSpecks(opacity, labels(opacity, VISIBLE, Core.CMP_GT));
    return opacity;
  }

  private Labels labels(float[] opacity, double threshold, int comparison) {
    Mat alpha = arena.own(new Mat(regions.height(), regions.width(), CvType.CV_32F));
    alpha.put(0, 0, opacity);
    Mat mask = arena.mat();
    Core.compare(alpha, new Scalar(threshold), mask, comparison);
    Mat labels = arena.mat();
    int count = Imgproc.connectedComponents(mask, labels, 4);
    int[] of = new int[opacity.length];
    labels.get(0, 0, of);
    return new Labels(of, count);
  }

  private void closeHoles(float[] opacity, Labels holes) {
    boolean[] open = new boolean[holes.count];
    int[] plain = new int[holes.count];
    int[] area = new int[holes.count];
    float[] telling = new float[holes.count];
    for (int i = 0; i < opacity.length; i++) {
      int hole = holes.of[i];
      open[hole] |= !closable(regions.kind(i)) || !regions.isHair(i);
      plain[hole] += gaps.isWall(i) ? 1 : 0;
      area[hole]++;
      telling[hole] += hole == 0 ? 0 : wall.colorContrast(colors, i);
    }
    for (int i = 0; i < opacity.length; i++) {
      int hole = holes.of[i];
      boolean seenThrough = plain[hole] >= PLAIN || telling[hole] > TELLING * area[hole];
      if (hole != 0 && !open[hole] && !seenThrough) {
        opacity[i] = 1;
      }
    }
    closeBelowShoulders(opacity, holes, plain);
  }

  private static boolean closable(byte kind) {
    return kind == Regions.PERSON || kind == Regions.BAND;
  }

  private void closeBelowShoulders(float[] opacity, Labels holes, int[] plain) {
    boolean[] outside = new boolean[holes.count];
    for (int i = 0; i < opacity.length; i++) {
      byte kind = regions.kind(i);
      outside[holes.of[i]] |=
          kind == Regions.BACKGROUND || kind == Regions.OUTSIDE || plain[holes.of[i]] >= PLAIN;
    }
    for (int i = 0; i < opacity.length; i++) {
      if (!regions.isHair(i) && holes.of[i] != 0 && !outside[holes.of[i]]) {
        opacity[i] = 1;
      }
    }
  }

  private void dropSpecks(float[] opacity, Labels specks) {
    boolean[] attached = new boolean[specks.count];
    for (int i = 0; i < opacity.length; i++) {
      attached[specks.of[i]] |= regions.kind(i) == Regions.PERSON;
    }
    for (int i = 0; i < opacity.length; i++) {
      if (specks.of[i] != 0 && !attached[specks.of[i]]) {
        opacity[i] = 0;
      }
    }
  }

  /** Which connected part every pixel belongs to; 0 is none. */
  private static final class Labels {
    private final int[] of;
    private final int count;

    private Labels(int[] of, int count) {
      this.of = of;
      this.count = count;
    }
  }
}
