package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.FaceReader;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How opaque the person is at every pixel of the frame. The network only says roughly where the
 * person ends; in the band between, opacity follows from color, because the wall is known: a pixel
 * halfway between wall and hair is half hair. Where person and wall look alike the outline of the
 * network decides.
 */
final class Matte {

  /** A pixel this far from the wall is certainly not wall, in levels of 255. */
  private static final double NOT_WALL = 40;

  /** How sure the network must be as well before such a pixel counts as person. */
  private static final double RATHER_SURE = 0.7;

  /** How far an edge is soft, and how far the color of a wall bleeds into it, in pixels. */
  private static final int SOFT = 2;

  private static final int BLEEDING = 5;

  /** Opacity of what is opaque, but beside a colored wall. */
  private static final float RIM = 0.98f;

  /** Where the network is less sure it sees nobody. */
  private static final double LEAST = 0.25;

  /** A color this far from every mixture of wall and hair is no mixture, in levels of 255. */
  private static final double STRANGE = 26;

  private final Pixels pixels;
  private final Regions regions;
  private final Wall wall;
  private final Mat outline;
  private final byte[] person;
  private final Mat distance;
  private final MatArena arena;

  private Matte(Pixels pixels, Regions regions, Wall wall, Mat outline, MatArena arena) {
    this.pixels = pixels;
    this.regions = regions;
    this.wall = wall;
    this.outline = outline;
    this.person = Pixels.bytes(outline);
    this.distance = wall.distances(pixels, arena);
    this.arena = arena;
  }

  /**
   * @param outline probability per pixel of being the person, in 255ths
   */
  static Solved solve(Pixels pixels, Regions regions, Wall wall, Mat outline, MatArena arena) {
    return new Matte(pixels, regions, wall, outline, arena).solve();
  }

  private Solved solve() {
    Gaps possible = Gaps.possible(regions, wall, distance, arena);
    Mat core = core(possible);
    Colors colors = Colors.near(core, pixels.mat(), arena);
    Gaps gaps = possible.confirmed(wall, colors.mat);
    int[] asked = asked(gaps);
    Mat opacity = arena.mat();
    Mat person = regions.of(Regions.PERSON, arena);
    person.setTo(new Scalar(0), gaps.walls());
    person.convertTo(opacity, CvType.CV_32F, 1 / 255.0);
    float[] solved = opacity(Pixels.plane(opacity), asked, Pixels.bytes(core), colors, gaps);
    new Islands(regions, gaps, wall, colors, solved).tidy(asked, pixels.width());
    if (wall.isColored()) {
      loosenRim(opacity, solved, asked);
    }
    opacity.put(0, 0, solved);
    return new Solved(solved, opacity, asked, colors.mean);
  }

  /**
   * Files keep color at half the resolution: beside a colored wall the outermost opaque pixels have
   * some of its color, and must be open to lose it.
   */
  private void loosenRim(Mat opacity, float[] solved, int[] asked) {
    opacity.put(0, 0, solved);
    Mat open = arena.mat();
    Core.compare(opacity, new Scalar(0.5), open, Core.CMP_LE);
    Imgproc.dilate(open, open, window(BLEEDING));
    byte[] rim = Pixels.bytes(open);
    for (int i : asked) {
      if (rim[i] != 0) {
        solved[i] = Math.min(solved[i], RIM);
      }
    }
  }

  /** What is certainly person: the sure region, and what in the band is plainly not wall. */
  private Mat core(Gaps gaps) {
    Mat sure = regions.of(Regions.PERSON, arena);
    Mat plain = arena.mat();
    Core.compare(distance, new Scalar(NOT_WALL + 6 * wall.noise()), plain, Core.CMP_GT);
    Mat seen = arena.mat();
    Core.compare(outline, FaceReader.outlined(RATHER_SURE), seen, Core.CMP_GT);
    Core.bitwise_and(plain, seen, plain);
    Core.bitwise_and(plain, regions.of(Regions.BAND, arena), plain);
    Core.bitwise_or(plain, sure, plain);
    Imgproc.erode(plain, plain, window(wall.isColored() ? BLEEDING : SOFT));
    Core.bitwise_or(plain, sure, plain);
    Mat mixed = arena.mat();
    Imgproc.dilate(gaps.walls(), mixed, window(SOFT));
    plain.setTo(new Scalar(0), mixed);
    return plain;
  }

  /** Where roundness does not matter a square is many times as fast. */
  private Mat window(int radius) {
    int side = 2 * radius + 1;
    return arena.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(side, side)));
  }

  /**
   * The pixels whose opacity is not known beforehand: what is plainly wall needs no question, nor
   * what has nothing but wall around it.
   */
  private int[] asked(Gaps gaps) {
    Mat mask = arena.mat();
    Core.compare(distance, new Scalar(faint()), mask, Core.CMP_GT);
    Mat seen = arena.mat();
    Core.compare(outline, FaceReader.outlined(LEAST), seen, Core.CMP_GT);
    Core.bitwise_or(mask, seen, mask);
    Core.bitwise_and(mask, regions.of(Regions.BAND, arena), mask);
    Core.bitwise_or(mask, gaps.edges(), mask);
    Mat amid = arena.mat();
    Imgproc.erode(gaps.walls(), amid, window(1));
    mask.setTo(new Scalar(0), amid);
    byte[] asks = Pixels.bytes(mask);
    int[] asked = new int[Core.countNonZero(mask)];
    int count = 0;
    for (int i = 0; i < asks.length; i++) {
      if (asks[i] != 0) {
        asked[count++] = i;
      }
    }
    return asked;
  }

  /** What differs less from the wall is wall, in levels of 255. */
  private double faint() {
    return 3 + 2.2 * wall.noise();
  }

  private float[] opacity(float[] opacity, int[] asked, byte[] core, Colors colors, Gaps gaps) {
    for (int i : asked) {
      boolean atGap = gaps.isEdge(i);
      if (gaps.isWall(i)) {
        opacity[i] = 0;
      } else if (regions.kind(i) == Regions.BAND && core[i] != 0) {
        opacity[i] = 1;
      } else {
        opacity[i] = (float) opacity(i, colors, atGap);
      }
    }
    return opacity;
  }

  private double opacity(int index, Colors colors, boolean atGap) {
    float along = 0;
    float length = 0;
    float off = 0;
    for (int at = index * 3; at < index * 3 + 3; at++) {
      int behind = wall.at(at);
      int contrast = (colors.mean[at] & 0xFF) - behind;
      int seen = pixels.at(at) - behind;
      along += seen * contrast;
      length += contrast * contrast;
      off += seen * seen;
    }
    double contrast = Math.sqrt(length / 3);
    double varies = square(colors.spread[index] & 0xFF) + square(wall.noise() + 2);
    double clarity = contrast / Math.sqrt(varies);
    double byColor = step(along / length, faint() / contrast, 0.9);
    if (regions.isHair(index)) {
      byColor = Math.max(byColor, step(aside(along, length, off), STRANGE, 2 * STRANGE));
    }
    return atGap ? byColor : withOutline(index, byColor, contrast, clarity);
  }

  /** Where color tells little, the network decides. */
  private double withOutline(int index, double byColor, double contrast, double clarity) {
    boolean hair = regions.isHair(index);
    double byOutline = step(person(index), LEAST, 0.75);
    double byContrast = step(contrast, 12 + 3 * wall.noise(), 40 + 3 * wall.noise());
    if (byContrast <= 0) {
      return byOutline;
    }
    // Wall and person must differ by more than either varies.
    double trust = byContrast * step(clarity, hair ? 0.8 : 1.2, hair ? 1.8 : 2.4);
    double mixed = trust * byColor + (1 - trust) * byOutline;
    if (!hair && !regions.isBeside(index)) {
      return cloth(index, mixed);
    }
    // Hair of many colors may look like the wall; what does not look like a bare wall is hair.
    double strand = wall.isBare() ? Math.max(mixed, byContrast * byColor) : mixed;
    return hair ? hair(index, strand, clarity) : firm(index, strand);
  }

  /**
   * How far a color is from every mixture of wall and hair: a highlight, a ribbon, lighter hair.
   */
  private static double aside(float along, float length, float off) {
    float straight = Math.max(0, along) * Math.max(0, along) / Math.max(1e-6f, length);
    return Math.sqrt(Math.max(0, off - straight) / 3);
  }

  /**
   * Grey hair before a grey wall has no holes; only unmistakable color may overrule the network.
   */
  private double hair(int index, double mixed, double clarity) {
    double least = step(person(index), 0.93, 0.995) * (1 - step(clarity, 2, 3.2));
    return Math.max(least, mixed);
  }

  /** Cloth has an edge, no holes and no strands. */
  private double cloth(int index, double mixed) {
    return firm(index, Math.min(step(person(index), 0.08, 0.4), mixed));
  }

  /** An ear has no holes, but hair may hang beside it. */
  private double firm(int index, double mixed) {
    return Math.max(step(person(index), 0.75, 0.97), mixed);
  }

  /** How sure the network is, 0 to 1. */
  private double person(int index) {
    return (person[index] & 0xFF) / 255.0;
  }

  private static double square(double value) {
    return value * value;
  }

  /** 0 below {@code from}, 1 above {@code to}, a straight line between. */
  private static double step(double value, double from, double to) {
    if (value <= from) {
      return 0;
    }
    return value >= to ? 1 : (value - from) / (to - from);
  }

  /**
   * The person, told from the wall.
   *
   * @param opacity 0 to 1 per pixel
   * @param matrix the same as a matrix
   * @param asked the pixels that may be half-transparent
   * @param colors of the person next to every pixel, three each
   */
  @SuppressWarnings("ArrayRecordComponent") // pixels, never compared
  record Solved(float[] opacity, Mat matrix, int[] asked, byte[] colors) {}
}
