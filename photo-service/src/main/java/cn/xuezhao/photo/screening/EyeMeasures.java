package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import java.util.ArrayList;
import java.util.Collections;
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

  /** The skin of the lids, from the middle of the eye, in chip pixels. */
  private static final double BELOW_EYE = 14.5;

  private static final double ABOVE_EYE = -10.5;
  private static final int[] ALONG_LID = {-8, 0, 8};

  /** Eyes with lashes and iris have half the light of skin at least, but for a dark lens. */
  private static final double EYES_ARE_DARKER = 2.2;

  /** An eye that is narrower than this share of the other one is on the far side. */
  private static final double AS_WIDE = 0.6;

  private EyeMeasures() {}

  static void take(Face face, Chip chip, Notes notes, MatArena arena) {
    Shape left = notes.box(corner(face, 33, 133, -1), corner(face, 33, 133, 1));
    Shape right = notes.box(corner(face, 362, 263, -1), corner(face, 362, 263, 1));
    double lids = Math.min(lidsToCheek(chip, arena), EYES_ARE_DARKER * eyesToSkin(chip, arena));
    boolean glasses = GlassesMeasures.areSeen(chip, arena);
    double skin = chip.brightness(chip.cheeks());
    double clear = glasses ? LensMeasure.clearness(chip, lids, skin, arena) : 1;
    notes.add("lids-to-cheek", lids * clear, left, right);
    notes.add("glare", glare(chip, arena), left, right);
    double open = Math.max(open(face, 33, 133, 159, 145), open(face, 362, 263, 386, 374));
    notes.add("eyes-open", open * IrisMeasure.seen(chip, skin, arena), left, right);
    Shape leftBrow = notes.line(face.at(70), face.at(107));
    Shape rightBrow = notes.line(face.at(336), face.at(300));
    double one = clear(chip, LEFT_BROW, skin, arena);
    double other = clear(chip, RIGHT_BROW, skin, arena);
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

  /**
   * How bright the skin around an eye is beside the cheek below it. Dark eyes, deep ones and lashes
   * leave it bright; a dark lens covers all of it. Of a face that is turned only the near eye
   * counts.
   */
  private static double lidsToCheek(Chip chip, MatArena arena) {
    Face face = chip.face();
    LightMeasures.Skin skin = LightMeasures.skin(chip, arena);
    double one = face.distance(33, 133);
    double other = face.distance(362, 263);
    double left = lids(chip, face.leftEye(), arena) / Math.max(1, skin.left());
    double right = lids(chip, face.rightEye(), arena) / Math.max(1, skin.right());
    if (one < AS_WIDE * other) {
      return right;
    }
    return other < AS_WIDE * one ? left : Math.max(left, right);
  }

  /** The brighter of the lids: bags, brows and shade darken one of them, hardly both. */
  private static double lids(Chip chip, Point eye, MatArena arena) {
    return Math.max(lid(chip, eye, BELOW_EYE, arena), lid(chip, eye, ABOVE_EYE, arena));
  }

  private static double lid(Chip chip, Point eye, double away, MatArena arena) {
    double roll = Math.toRadians(chip.face().roll());
    List<Double> spots = new ArrayList<>();
    for (int along : ALONG_LID) {
      double x = eye.x + along * Math.cos(roll) - away * Math.sin(roll);
      double y = eye.y + along * Math.sin(roll) + away * Math.cos(roll);
      Clip.box(chip.gray(), x - 3, y - 2, x + 4, y + 3)
          .map(box -> Core.mean(arena.own(chip.gray().submat(box))).val[0])
          .ifPresent(spots::add);
    }
    Collections.sort(spots);
    return spots.isEmpty() ? 0 : spots.get(spots.size() / 2);
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

  /** Share of the strip above a brow that has the color of the cheeks, and no hair hangs there. */
  private static double clear(Chip chip, int[] brow, double light, MatArena arena) {
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
    double skinLike = Core.countNonZero(like) / (double) Math.max(1, Core.countNonZero(strip));
    return skinLike * Strands.free(chip, strip, light, arena);
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
