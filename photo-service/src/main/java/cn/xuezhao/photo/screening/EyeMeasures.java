package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Eyes and brows can be seen: no dark glasses, no glare, no hair over the brows, eyes open. */
final class EyeMeasures {

  private static final int[] LEFT_BROW = {70, 63, 105, 66, 107};
  private static final int[] RIGHT_BROW = {336, 296, 334, 293, 300};

  /** The strip above a brow where skin should be, in chip pixels. */
  private static final double STRIP_FROM = 6;

  private static final double STRIP_TO = 14;

  /** How different from the cheeks a pixel may be and still be skin, in Lab. */
  private static final double LIKE_SKIN_LIGHT = 62;

  private static final double LIKE_SKIN_COLOR = 16;

  private static final int GLARE = 240;

  private EyeMeasures() {}

  static void take(Face face, Chip chip, Notes notes, MatArena arena) {
    Shape left = notes.box(corner(face, 33, 133, -1), corner(face, 33, 133, 1));
    Shape right = notes.box(corner(face, 362, 263, -1), corner(face, 362, 263, 1));
    notes.add("eyes-to-skin", eyesToSkin(chip, arena), left, right);
    notes.add("glare", glare(chip, arena), left, right);
    notes.add(
        "eyes-open",
        Math.max(open(face, 33, 133, 159, 145), open(face, 362, 263, 386, 374)),
        left,
        right);
    Shape leftBrow = notes.line(face.at(70), face.at(107));
    Shape rightBrow = notes.line(face.at(336), face.at(300));
    double one = clear(chip, LEFT_BROW, arena);
    double other = clear(chip, RIGHT_BROW, arena);
    notes.add("brows-clear-best", Math.max(one, other), leftBrow, rightBrow);
    notes.add("brows-clear-worst", Math.min(one, other), one < other ? leftBrow : rightBrow);
  }

  private static double open(Face face, int outer, int inner, int upper, int lower) {
    return face.distance(upper, lower) / Math.max(1, face.distance(outer, inner));
  }

  /** Corner of a box around an eye: as wide as the eye and half as high, with a little room. */
  private static Point corner(Face face, int outer, int inner, int sign) {
    Point middle = face.middle(outer, inner);
    double reach = face.distance(outer, inner) * 0.6;
    return new Point(middle.x + sign * reach, middle.y + sign * reach * 0.55);
  }

  private static Mat eyeBoxes(Chip chip, MatArena arena) {
    Mat mask = chip.mask(List.of(new Point(0, 0)), arena);
    mask.setTo(new Scalar(0));
    Face face = chip.face();
    Imgproc.rectangle(
        mask, corner(face, 33, 133, -1), corner(face, 33, 133, 1), new Scalar(255), Imgproc.FILLED);
    Imgproc.rectangle(
        mask,
        corner(face, 362, 263, -1),
        corner(face, 362, 263, 1),
        new Scalar(255),
        Imgproc.FILLED);
    return mask;
  }

  private static double eyesToSkin(Chip chip, MatArena arena) {
    double eyes = chip.brightness(eyeBoxes(chip, arena));
    return eyes / Math.max(1, LightMeasures.skin(chip, arena).mean());
  }

  private static double glare(Chip chip, MatArena arena) {
    Mat boxes = eyeBoxes(chip, arena);
    Mat bright = arena.mat();
    Core.compare(chip.gray(), new Scalar(GLARE), bright, Core.CMP_GE);
    Core.bitwise_and(bright, boxes, bright);
    return 100.0 * Core.countNonZero(bright) / Math.max(1, Core.countNonZero(boxes));
  }

  /** Share of the strip above a brow that has the color of the cheeks. */
  private static double clear(Chip chip, int[] brow, MatArena arena) {
    Mat strip = strip(chip, brow, arena);
    Scalar skin = chip.skin();
    Mat like = arena.mat();
    Core.inRange(
        chip.lab(),
        new Scalar(
            skin.val[0] - LIKE_SKIN_LIGHT,
            skin.val[1] - LIKE_SKIN_COLOR,
            skin.val[2] - LIKE_SKIN_COLOR),
        new Scalar(255, skin.val[1] + LIKE_SKIN_COLOR, skin.val[2] + LIKE_SKIN_COLOR),
        like);
    Core.bitwise_and(like, strip, like);
    return Core.countNonZero(like) / (double) Math.max(1, Core.countNonZero(strip));
  }

  private static Mat strip(Chip chip, int[] brow, MatArena arena) {
    Point[] polygon = new Point[brow.length * 2];
    for (int i = 0; i < brow.length; i++) {
      Point p = chip.face().at(brow[i]);
      polygon[i] = new Point(p.x, p.y - STRIP_FROM);
      polygon[polygon.length - 1 - i] = new Point(p.x, p.y - STRIP_TO);
    }
    return chip.mask(List.of(polygon), arena);
  }
}
