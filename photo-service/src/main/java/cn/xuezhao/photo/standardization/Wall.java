package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.Mat;
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

  /** Strands are thinner than this, in pixels; a shadow is wider. */
  private static final int STRAND = 9;

  static Wall of(Framed framed, Pixels pixels, Regions regions, Backdrop backdrop, MatArena arena) {
    float[] surface = backdrop.surface();
    float[] combed = Pixels.of(combed(framed.bgr(), arena)).bgr();
    float[] person = Pixels.plane(framed.person());
    float[] differences = new float[surface.length];
    float[] known = new float[pixels.size()];
    for (int i = 0; i < known.length; i++) {
      boolean nobody = regions.kind(i) == Regions.BAND && person[i] < NOBODY;
      if ((nobody || regions.kind(i) == Regions.BACKGROUND) && isShade(combed, surface, i)) {
        known[i] = 1;
        for (int at = i * 3; at < i * 3 + 3; at++) {
          differences[at] = combed[at] - surface[at];
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

  /** The picture without loose strands: a closing leaves only what is wide. */
  private static Mat combed(Mat bgr, MatArena arena) {
    Mat closed = arena.mat();
    Mat disc =
        arena.own(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(STRAND, STRAND)));
    Imgproc.morphologyEx(bgr, closed, Imgproc.MORPH_CLOSE, disc);
    return closed;
  }

  private static boolean isShade(float[] combed, float[] surface, int index) {
    for (int at = index * 3; at < index * 3 + 3; at++) {
      if (Math.abs(combed[at] - surface[at]) > SHADE) {
        return false;
      }
    }
    return true;
  }

  /** How different a pixel is from the wall behind it, in levels of 255. */
  double distance(Pixels pixels, int index) {
    double sum = 0;
    for (int at = index * 3; at < index * 3 + 3; at++) {
      double off = pixels.bgr()[at] - bgr[at];
      sum += off * off;
    }
    return Math.sqrt(sum / 3);
  }
}
