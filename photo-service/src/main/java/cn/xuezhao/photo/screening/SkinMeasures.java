package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** The color of the face: of skin, and the same above and below. */
final class SkinMeasures {

  /** Where a mask or a hand lies, and where it does not. */
  private static final int[] BELOW = {206, 426, 200};

  private static final int[][] ABOVE = {{151, 108, 337}, {9}, {226, 446}};

  /** In chip pixels. */
  private static final int SPOT = 6;

  /** A picture without color has no wrong one, in Lab. */
  private static final double GRAY = 4;

  /** In ordinary light skin of every shade has about this hue, in radians, and this much color. */
  private static final double HUE = Math.toRadians(48);

  private static final double PALEST = 16;
  private static final double RICHEST = 34;

  private SkinMeasures() {}

  static void take(Face face, Chip chip, Notes notes, MatArena arena) {
    Shape whole = notes.box(face.middle(234, 10), face.middle(454, 152));
    Color skin = color(chip.lab(), chip.cheeks());
    if (Math.hypot(skin.a, skin.b) > GRAY) {
      notes.add("skin-cast", skin.fromUsual(), whole);
    }
    Color below = color(chip.lab(), spots(chip, BELOW, arena));
    double least = Double.MAX_VALUE;
    for (int[] landmarks : ABOVE) {
      least = Math.min(least, below.distance(color(chip.lab(), spots(chip, landmarks, arena))));
    }
    notes.add("face-two-colored", least, notes.box(face.middle(234, 2), face.middle(454, 152)));
  }

  private static Mat spots(Chip chip, int[] landmarks, MatArena arena) {
    Mat mask = arena.own(Mat.zeros(chip.gray().size(), CvType.CV_8U));
    for (int landmark : landmarks) {
      Point point = chip.face().at(landmark);
      Imgproc.circle(mask, point, SPOT, new Scalar(255), Imgproc.FILLED);
    }
    return mask;
  }

  private static Color color(Mat lab, Mat mask) {
    Scalar mean = Chip.mean(lab, mask);
    return new Color(mean.val[1] - 128, mean.val[2] - 128);
  }

  /** Lab without lightness. */
  private record Color(double a, double b) {

    /** From the line on which skin lies, from the palest to the richest. */
    double fromUsual() {
      double along = a * Math.cos(HUE) + b * Math.sin(HUE);
      double nearest = Math.max(PALEST, Math.min(RICHEST, along));
      return distance(new Color(nearest * Math.cos(HUE), nearest * Math.sin(HUE)));
    }

    double distance(Color other) {
      return Math.hypot(a - other.a, b - other.b);
    }
  }
}
