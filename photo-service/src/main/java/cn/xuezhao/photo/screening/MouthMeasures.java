package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Lips closed, no teeth. */
final class MouthMeasures {

  /** The edge of the lips on the inside, as the mesh numbers it. */
  private static final int[] INNER_LIPS = {
    78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95
  };

  /** The edge of the lips on the outside. */
  private static final int[] LIPS = {
    61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146
  };

  /** Teeth are brighter than lips, by so many levels, and not much darker than skin. */
  private static final double BRIGHTER = 10;

  private static final double LIKE_SKIN = 0.5;

  /** Teeth are less red than lips, and much less than the redder of lips and skin (a of Lab). */
  private static final double LESS_RED = 2;

  private static final double MUCH_LESS_RED = 10;

  private MouthMeasures() {}

  static void take(Face face, Chip chip, Notes notes, MatArena arena) {
    Shape mouth = notes.polygon(face.at(61), face.at(0), face.at(291), face.at(17));
    double gap = face.distance(13, 14) / face.distance(78, 308);
    notes.add("mouth-gap", gap, mouth);
    double smile = face.middle(13, 14).y - face.middle(61, 291).y;
    notes.add("smile", 100 * smile / face.width(), mouth);
    notes.add("teeth", teeth(chip, arena), mouth);
  }

  /**
   * Teeth in percent of the square over the width of the mouth. Pale lips shine as brightly, so
   * teeth are told by their lack of red, and by this mouth's own lips.
   */
  private static double teeth(Chip chip, MatArena arena) {
    Mat inside = chip.mask(arena, INNER_LIPS);
    Mat mouth = chip.mask(arena, LIPS);
    Scalar lips = Chip.mean(chip.lab(), lips(inside, mouth, arena));
    Scalar skin = chip.skin();
    double light = Math.max(lips.val[0] + BRIGHTER, LIKE_SKIN * skin.val[0]);
    double red =
        Math.min(lips.val[1] - LESS_RED, Math.max(lips.val[1], skin.val[1]) - MUCH_LESS_RED);
    Mat teeth = arena.mat();
    Core.inRange(chip.lab(), new Scalar(light, 0, 0), new Scalar(255, red, 255), teeth);
    Core.bitwise_and(teeth, wider(inside, mouth, arena), teeth);
    double width = Math.max(1, chip.face().distance(78, 308));
    return 100.0 * Core.countNonZero(teeth) / (width * width);
  }

  private static Mat lips(Mat inside, Mat mouth, MatArena arena) {
    Mat lips = arena.mat();
    Imgproc.dilate(inside, lips, box(3, 3, arena));
    Core.bitwise_not(lips, lips);
    Core.bitwise_and(lips, mouth, lips);
    return lips;
  }

  /** The landmarks close a mouth that smiles more than it is. */
  private static Mat wider(Mat inside, Mat mouth, MatArena arena) {
    Mat wider = arena.mat();
    Imgproc.dilate(inside, wider, box(3, 5, arena));
    Core.bitwise_and(wider, mouth, wider);
    return wider;
  }

  private static Mat box(int width, int height, MatArena arena) {
    return arena.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(width, height)));
  }
}
