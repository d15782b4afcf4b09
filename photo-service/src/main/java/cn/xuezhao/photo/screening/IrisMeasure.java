package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Something dark between two bright places: an iris in the white of an eye. Landmarks follow the
 * line of the lashes, so that they alone hardly tell a closed eye from a narrow one.
 */
final class IrisMeasure {

  /** What is looked at of an eye, in widths of the eye. */
  private static final double WIDE = 0.95;

  private static final double HIGH = 0.22;

  /** An iris is at least this part of what is looked at. */
  private static final int IRISES = 4;

  /** Even a narrow eye shows its iris a little on the other side as well. */
  private static final double BOTH = 4;

  private static final double CLOSED = 0.05;
  private static final double OPEN = 0.12;

  private static final double DARKEST_SKIN = 30;

  private static final Eye LEFT = new Eye(33, 133, 159, 145);
  private static final Eye RIGHT = new Eye(362, 263, 386, 374);

  private IrisMeasure() {}

  /**
   * 1 when an iris can be seen, 0 when there is none at all.
   *
   * @param cheeks their light
   */
  static double seen(Chip chip, double cheeks, MatArena arena) {
    double skin = Math.max(DARKEST_SKIN, cheeks);
    double one = contrast(chip, LEFT, arena) / skin;
    double other = contrast(chip, RIGHT, arena) / skin;
    double both = Math.max(one, other) + BOTH * Math.min(one, other);
    return Math.clamp((both - CLOSED) / (OPEN - CLOSED), 0, 1);
  }

  /** How much darker some place along an eye is than the brightest on both sides of it. */
  private static double contrast(Chip chip, Eye eye, MatArena arena) {
    float[] along = along(chip, eye, arena);
    int iris = Math.max(3, along.length / IRISES);
    double most = 0;
    for (int x = iris / 2 + 1; x < along.length - iris - iris / 2; x++) {
      double dark = 0;
      for (int i = x; i < x + iris; i++) {
        dark += along[i] / iris;
      }
      double before = highest(along, 0, x);
      double after = highest(along, x + iris, along.length);
      most = Math.max(most, Math.min(before, after) - dark);
    }
    return most;
  }

  /** Brightness along the slit of an eye. */
  private static float[] along(Chip chip, Eye eye, MatArena arena) {
    Face face = chip.face();
    double width = face.distance(eye.corner, eye.otherCorner);
    Size size = new Size(Math.max(8, (int) (WIDE * width)), Math.max(3, (int) (HIGH * width)));
    Point middle =
        new Point(face.middle(eye.corner, eye.otherCorner).x, face.middle(eye.upper, eye.lower).y);
    Mat upright = arena.own(Imgproc.getRotationMatrix2D(middle, face.roll(), 1));
    upright.put(0, 2, upright.get(0, 2)[0] + (size.width - 1) / 2 - middle.x);
    upright.put(1, 2, upright.get(1, 2)[0] + (size.height - 1) / 2 - middle.y);
    Mat slit = arena.mat();
    Imgproc.warpAffine(chip.gray(), slit, upright, size, Imgproc.INTER_LINEAR);
    Imgproc.GaussianBlur(slit, slit, new Size(0, 0), 1);
    Mat mean = arena.mat();
    Core.reduce(slit, mean, 0, Core.REDUCE_AVG, CvType.CV_32F);
    float[] along = new float[mean.cols()];
    mean.get(0, 0, along);
    return along;
  }

  private static float highest(float[] along, int from, int to) {
    float highest = 0;
    for (int i = from; i < to; i++) {
      highest = Math.max(highest, along[i]);
    }
    return highest;
  }

  /** Landmarks of an eye: its corners, the middles of its lids. */
  private record Eye(int corner, int otherCorner, int upper, int lower) {}
}
