package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Lips closed, no teeth. */
final class MouthMeasures {

  /** The edge of the lips on the inside, as the mesh numbers it. */
  private static final int[] INNER_LIPS = {
    78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95
  };

  /** Teeth are nearly as bright as the skin around the mouth, and hardly colored. */
  private static final double AS_BRIGHT_AS_SKIN = 0.85;

  private static final double PALE = 90;

  private MouthMeasures() {}

  static void take(Face face, Chip chip, Notes notes, MatArena arena) {
    Shape mouth = notes.polygon(face.at(61), face.at(0), face.at(291), face.at(17));
    double gap = face.distance(13, 14) / face.distance(78, 308);
    notes.add("mouth-gap", gap, mouth);
    double smile = face.middle(13, 14).y - face.middle(61, 291).y;
    notes.add("smile", 100 * smile / face.width(), mouth);
    notes.add("teeth", teeth(chip, arena), mouth);
  }

  /** Teeth in percent of the square over the width of the face. */
  private static double teeth(Chip chip, MatArena arena) {
    Mat inside = chip.mask(arena, INNER_LIPS);
    double skin = LightMeasures.skin(chip, arena).mean();
    Mat hsv = arena.mat();
    Imgproc.cvtColor(chip.bgr(), hsv, Imgproc.COLOR_BGR2HSV);
    Mat bright = arena.mat();
    Core.inRange(
        hsv, new Scalar(0, 0, AS_BRIGHT_AS_SKIN * skin), new Scalar(180, PALE, 255), bright);
    Core.bitwise_and(bright, inside, bright);
    return 100.0 * Core.countNonZero(bright) / (Chip.FACE * Chip.FACE);
  }
}
