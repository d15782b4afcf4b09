package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.faces.FaceReader;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Finds the highest point of the hair, which the standard calls 头顶发际. */
final class HeadTop {

  /** A row counts as head when this share of the face's width is person: strands do not. */
  private static final double MIN_SHARE = 0.06;

  /** The head is looked for above the face and this far to its sides, in face widths. */
  private static final double REACH = 0.55;

  /** Fluffy hair stands out above what the network sees by no more than this, in face widths. */
  private static final double FLUFF = 0.4;

  /** Less than this the margin of the plan takes up, in face widths. */
  private static final double FUZZ = 0.03;

  /** A pixel this far from the wall is hair, in levels of 255. */
  private static final double HAIR = 30;

  /** On a wall that varies more than this its color says nothing about hair. */
  private static final double EVEN = 12;

  /** Thinner than this is a loose strand, in face widths. */
  private static final double STRAND = 0.03;

  /** Where the network surely sees nobody. */
  private static final double NOBODY = 0.1;

  /** The wall is looked at this far above the hair and higher, as a share of the fluff. */
  private static final double BARE = 0.5;

  private HeadTop() {}

  /**
   * First row of the head.
   *
   * @param person probability of being the person, in 255ths
   */
  static double in(Mat person, Face face, MatArena arena) {
    int last = (int) Math.min(person.rows() - 1, Math.max(0, face.forehead().y));
    int left = left(face);
    int right = right(person, face);
    if (last < 1 || right - left < 2) {
      return last;
    }
    Mat head = arena.mat();
    Mat part = arena.own(person.submat(0, last, left, right));
    Core.compare(part, FaceReader.outlined(0.5), head, Core.CMP_GT);
    return first(head, needed(face));
  }

  /**
   * First row of the head in a picture, with hair that stands out before an even wall and that the
   * network has not seen.
   *
   * @param person probability of being the person, in 255ths
   */
  static double in(Mat person, Mat bgr, Face face, MatArena arena) {
    int seen = (int) in(person, face, arena);
    int from = (int) Math.max(0, seen - FLUFF * face.width());
    int bare = from + (int) ((seen - from) * BARE);
    int left = left(face);
    int right = right(person, face);
    if (bare - from < 2 || seen - from < 4 || right - left < 4) {
      return seen;
    }
    Mat wall = arena.own(bgr.submat(from, bare, left, right));
    Mat nobody = arena.mat();
    Core.compare(
        arena.own(person.submat(from, bare, left, right)),
        FaceReader.outlined(NOBODY),
        nobody,
        Core.CMP_LT);
    Optional<Scalar> color = even(wall, nobody, arena);
    if (color.isEmpty()) {
      return seen;
    }
    Mat above = arena.own(bgr.submat(from, seen, left, right));
    int top = from + 2 * first(hair(above, color.get(), face, arena), needed(face) / 2);
    return seen - top > FUZZ * face.width() ? top : seen;
  }

  /** The color of an even wall; what differs from the mean of all is left out, it may be hair. */
  private static Optional<Scalar> even(Mat wall, Mat nobody, MatArena arena) {
    if (Core.countNonZero(nobody) < nobody.total() / 2) {
      return Optional.empty();
    }
    Mat bare = Wall.alike(wall, Core.mean(wall, nobody), HAIR, arena);
    Core.bitwise_and(bare, nobody, bare);
    MatOfDouble mean = arena.own(new MatOfDouble());
    MatOfDouble deviation = arena.own(new MatOfDouble());
    Core.meanStdDev(wall, mean, deviation, bare);
    double[] color = mean.toArray();
    boolean even =
        Core.countNonZero(bare) > bare.total() / 2 && Core.minMaxLoc(deviation).maxVal < EVEN;
    return even ? Optional.of(new Scalar(color)) : Optional.empty();
  }

  /** Mask, half as wide and high, of where something else than wall is, and more than a strand. */
  private static Mat hair(Mat above, Scalar wall, Face face, MatArena arena) {
    Mat half = arena.mat();
    Imgproc.resize(above, half, new Size(), 0.5, 0.5, Imgproc.INTER_AREA);
    Mat hair = Wall.alike(half, wall, HAIR, arena);
    Core.bitwise_not(hair, hair);
    int side = 2 * (int) Math.max(1, Math.round(STRAND * face.width() / 4)) + 1;
    Mat disc =
        arena.own(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(side, side)));
    Imgproc.morphologyEx(hair, hair, Imgproc.MORPH_OPEN, disc);
    return hair;
  }

  /** The first row of a mask with so many pixels; the number of its rows when there is none. */
  private static int first(Mat mask, int needed) {
    byte[] row = new byte[mask.cols()];
    for (int y = 0; y < mask.rows(); y++) {
      mask.get(y, 0, row);
      int count = 0;
      for (byte pixel : row) {
        count += pixel != 0 ? 1 : 0;
      }
      if (count >= needed) {
        return y;
      }
    }
    return mask.rows();
  }

  private static int needed(Face face) {
    return (int) Math.max(2, MIN_SHARE * face.width());
  }

  private static int left(Face face) {
    return (int) Math.max(0, face.centerX() - REACH * face.width());
  }

  private static int right(Mat person, Face face) {
    return (int) Math.min(person.cols(), face.centerX() + REACH * face.width());
  }
}
