package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
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
  private static final double NOT_WALL = 28;

  /** How sure the network must be as well before such a pixel counts as person. */
  private static final double RATHER_SURE = 0.7;

  /** A color this far from every mixture of wall and hair is no mixture, in levels of 255. */
  private static final double STRANGE = 26;

  /** Colors of the person nearest to a pixel are looked for in growing circles, in pixels. */
  private static final double[] CIRCLES = {4, 12, 40};

  private final Pixels pixels;
  private final Regions regions;
  private final Wall wall;
  private final float[] person;
  private final float[] distances;
  private final MatArena arena;

  private Matte(Pixels pixels, Regions regions, Wall wall, float[] person, MatArena arena) {
    this.pixels = pixels;
    this.regions = regions;
    this.wall = wall;
    this.person = person;
    this.distances = wall.distances(pixels);
    this.arena = arena;
  }

  static Solved solve(Pixels pixels, Regions regions, Wall wall, float[] person, MatArena arena) {
    return new Matte(pixels, regions, wall, person, arena).solve();
  }

  private Solved solve() {
    Gaps possible = Gaps.possible(regions, wall, distances, arena);
    boolean[] core = core(possible);
    Colors colors = Colors.near(core, pixels, new Planes(pixels.width(), pixels.height(), arena));
    Gaps gaps = possible.confirmed(wall, colors.mean, arena);
    float[] opacity = opacity(core, colors, gaps);
    return new Solved(
        new Islands(regions, gaps, wall, colors.mean, arena).tidy(opacity), colors.mean);
  }

  /** What is certainly person: the sure region, and what in the band is plainly not wall. */
  private boolean[] core(Gaps gaps) {
    double threshold = NOT_WALL + 6 * wall.noise();
    byte[] plain = new byte[pixels.size()];
    for (int i = 0; i < plain.length; i++) {
      byte kind = regions.kind(i);
      boolean notWall = kind == Regions.BAND && person[i] > RATHER_SURE && distances[i] > threshold;
      plain[i] = (byte) (kind == Regions.PERSON || notWall ? 255 : 0);
    }
    Mat mask = arena.own(new Mat(pixels.height(), pixels.width(), CvType.CV_8U));
    mask.put(0, 0, plain);
    Mat disc = arena.own(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(5, 5)));
    Imgproc.erode(mask, mask, disc);
    mask.get(0, 0, plain);
    boolean[] core = new boolean[plain.length];
    for (int i = 0; i < plain.length; i++) {
      core[i] = (plain[i] != 0 || regions.kind(i) == Regions.PERSON) && !gaps.isWall(i);
    }
    return core;
  }

  private float[] opacity(boolean[] core, Colors colors, Gaps gaps) {
    float[] opacity = new float[core.length];
    for (int i = 0; i < core.length; i++) {
      byte kind = regions.kind(i);
      boolean asked = kind == Regions.BAND || (kind == Regions.PERSON && gaps.isEdge(i));
      if (gaps.isWall(i) || !(asked || kind == Regions.PERSON)) {
        continue;
      }
      boolean solid = kind == Regions.PERSON ? !gaps.isEdge(i) : core[i];
      opacity[i] = solid ? 1 : (float) opacity(i, colors, gaps.isEdge(i));
    }
    return opacity;
  }

  private double opacity(int index, Colors colors, boolean atGap) {
    double along = 0;
    double length = 0;
    for (int at = index * 3; at < index * 3 + 3; at++) {
      double contrast = colors.mean[at] - wall.bgr()[at];
      along += (pixels.bgr()[at] - wall.bgr()[at]) * contrast;
      length += contrast * contrast;
    }
    double contrast = Math.sqrt(length / 3);
    double clarity = contrast / Math.hypot(colors.spread[index], wall.noise() + 2);
    double byColor = step(along / length, (3 + 2.2 * wall.noise()) / contrast, 0.9);
    if (regions.isHair(index)) {
      byColor = Math.max(byColor, step(aside(index, along, length), STRANGE, 2 * STRANGE));
    }
    if (atGap) {
      return byColor;
    }
    double byOutline = step(person[index], 0.25, 0.75);
    double trust = trust(contrast, clarity, regions.isHair(index));
    if (trust <= 0) {
      return byOutline;
    }
    double mixed = trust * byColor + (1 - trust) * byOutline;
    return regions.isHair(index) ? hair(index, mixed, clarity) : cloth(index, mixed);
  }

  /**
   * How far a color is from every mixture of wall and hair: a highlight, a ribbon, lighter hair.
   */
  private double aside(int index, double along, double length) {
    double straight = Math.max(0, along) * Math.max(0, along) / Math.max(1e-6, length);
    double off = distances[index] * distances[index] - straight / 3;
    return Math.sqrt(Math.max(0, off));
  }

  /** How much color can tell here: wall and person must differ by more than either varies. */
  private double trust(double contrast, double clarity, boolean hair) {
    double noise = wall.noise();
    double byContrast = step(contrast, 12 + 3 * noise, 40 + 3 * noise);
    return byContrast * step(clarity, hair ? 0.8 : 1.2, hair ? 1.8 : 2.4);
  }

  /**
   * Grey hair before a grey wall has no holes; only unmistakable color may overrule the network.
   */
  private double hair(int index, double mixed, double clarity) {
    double least = step(person[index], 0.93, 0.995) * (1 - step(clarity, 2, 3.2));
    return Math.max(least, mixed);
  }

  /** Cloth has an edge, no holes and no strands. */
  private double cloth(int index, double mixed) {
    double least = step(person[index], 0.75, 0.97);
    double most = step(person[index], 0.08, 0.4);
    return Math.max(least, Math.min(most, mixed));
  }

  /** 0 below {@code from}, 1 above {@code to}, a straight line between. */
  private static double step(double value, double from, double to) {
    return Math.max(0, Math.min(1, (value - from) / Math.max(1e-6, to - from)));
  }

  /**
   * The person, told from the wall.
   *
   * @param opacity 0 to 1 per pixel
   * @param colors of the person next to every pixel, three each
   */
  @SuppressWarnings("ArrayRecordComponent") // pixels, never compared
  record Solved(float[] opacity, float[] colors) {}

  /** The color of the person next to every pixel, and how much it varies there. */
  private static final class Colors {

    private final float[] mean;
    private final float[] spread;

    private Colors(float[] mean, float[] spread) {
      this.mean = mean;
      this.spread = spread;
    }

    static Colors near(boolean[] core, Pixels pixels, Planes planes) {
      float[] values = new float[core.length * 4];
      float[] known = new float[core.length];
      for (int i = 0; i < core.length; i++) {
        if (core[i]) {
          known[i] = 1;
          float square = 0;
          for (int channel = 0; channel < 3; channel++) {
            float value = pixels.bgr()[i * 3 + channel];
            values[i * 4 + channel] = value;
            square += value * value;
          }
          values[i * 4 + 3] = square;
        }
      }
      return of(planes.spread(values, known, CIRCLES), core.length);
    }

    private static Colors of(float[] moments, int size) {
      float[] mean = new float[size * 3];
      float[] spread = new float[size];
      for (int i = 0; i < size; i++) {
        float square = moments[i * 4 + 3];
        for (int channel = 0; channel < 3; channel++) {
          float value = moments[i * 4 + channel];
          mean[i * 3 + channel] = value;
          square -= value * value;
        }
        spread[i] = (float) Math.sqrt(Math.max(0, square) / 3);
      }
      return new Colors(mean, spread);
    }
  }
}
