package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The color of the old background at every pixel, also behind the hair: the fitted surface plus
 * what the wall next to the person differs from it, such as the faint shadow beside a neck.
 */
@SuppressWarnings("ArrayRecordComponent") // pixels, never compared
record Wall(float[] bgr, double noise) {

  /** How far the wall beside the person speaks for the wall behind it, in pixels. */
  private static final double[] CIRCLES = {3, 10, 32};

  /** A larger difference is an object, not shade. */
  private static final float SHADE = 40;

  /** Where the network sees nobody, only loose strands are not wall. */
  private static final float NOBODY = 0.2f;

  /** A strand is seen in a window of this side, in pixels; a shadow is wider. */
  private static final int STRAND = 5;

  /** The range of levels in such a window of a wall without grain. */
  private static final double EVEN = 10;

  static Wall of(Framed framed, Pixels pixels, Regions regions, Backdrop backdrop, MatArena arena) {
    float[] surface = backdrop.surface();
    float[] person = Pixels.plane(framed.person());
    byte[] bare = bare(framed.bgr(), backdrop.evenness().noise(), arena);
    float[] differences = new float[surface.length];
    float[] known = new float[pixels.size()];
    for (int i = 0; i < known.length; i++) {
      boolean nobody = regions.kind(i) == Regions.BAND && person[i] < NOBODY;
      if (bare[i] != 0
          && (nobody || regions.kind(i) == Regions.BACKGROUND)
          && isShade(pixels.bgr(), surface, i)) {
        known[i] = 1;
        for (int at = i * 3; at < i * 3 + 3; at++) {
          differences[at] = pixels.bgr()[at] - surface[at];
        }
      }
    }
    Planes planes = new Planes(pixels.width(), pixels.height(), arena);
    float[] local = planes.spread(differences, known, CIRCLES);
    for (int at = 0; at < surface.length; at++) {
      surface[at] += local[at];
    }
    return new Wall(surface, backdrop.evenness().noise());
  }

  /**
   * Where no strand is near: nothing thin stands out in any channel, neither darker nor lighter.
   */
  private static byte[] bare(Mat bgr, double noise, MatArena arena) {
    Mat disc =
        arena.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(STRAND, STRAND)));
    Mat highest = arena.mat();
    Imgproc.dilate(bgr, highest, disc);
    Mat lowest = arena.mat();
    Imgproc.erode(bgr, lowest, disc);
    Mat range = arena.mat();
    Core.subtract(highest, lowest, range);
    Mat even = arena.mat();
    Core.inRange(range, new Scalar(0, 0, 0), Scalar.all(EVEN + 8 * noise), even);
    byte[] bare = new byte[(int) even.total()];
    even.get(0, 0, bare);
    return bare;
  }

  private static boolean isShade(float[] bgr, float[] surface, int index) {
    for (int at = index * 3; at < index * 3 + 3; at++) {
      if (Math.abs(bgr[at] - surface[at]) > SHADE) {
        return false;
      }
    }
    return true;
  }

  /** How different every pixel is from the wall behind it, in levels of 255. */
  float[] distances(Pixels pixels) {
    float[] distances = new float[pixels.size()];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = contrast(pixels.bgr(), i);
    }
    return distances;
  }

  /** How different a color of these is from the wall behind it, in levels of 255. */
  float contrast(float[] colors, int index) {
    int at = index * 3;
    float blue = colors[at] - bgr[at];
    float green = colors[at + 1] - bgr[at + 1];
    float red = colors[at + 2] - bgr[at + 2];
    return (float) Math.sqrt((blue * blue + green * green + red * red) / 3);
  }

  /** The same without brightness: how differently colored they are. */
  float colorContrast(float[] colors, int index) {
    int at = index * 3;
    float blue = colors[at] - bgr[at];
    float green = colors[at + 1] - bgr[at + 1];
    float red = colors[at + 2] - bgr[at + 2];
    float light = (blue + green + red) / 3;
    float sum = blue * blue + green * green + red * red - 3 * light * light;
    return (float) Math.sqrt(Math.max(0, sum) / 3);
  }
}
