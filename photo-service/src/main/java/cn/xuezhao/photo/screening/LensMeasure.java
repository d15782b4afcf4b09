package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import java.util.Arrays;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * How clear the lenses of glasses are. A light tint leaves the lids nearly as bright as the cheeks,
 * but takes the contrast of the eye behind it, or gives the skin another color.
 */
final class LensMeasure {

  private static final int[] LEFT_EYE = {
    33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7
  };
  private static final int[] RIGHT_EYE = {
    263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249
  };

  private static final int[] FOREHEAD = {151, 108, 337, 9};

  /** Brighter lids are not behind a tint that takes light. */
  private static final double SHADED = 0.88;

  /** What is bright and dark of an eye differs by half of the light of skin at least. */
  private static final double CONTRAST = 0.5;

  private static final double BRIGHT = 0.88;
  private static final double DARK = 0.05;

  /** Darker skin lends no contrast to what lies beside it. */
  private static final double DARKEST_SKIN = 40;

  /** From this distance in Lab, lightness aside, lids have another color than skin; and surely. */
  private static final double COLORED = 13;

  private static final double SURELY_COLORED = 23;

  /** The skin of the lids, from the middle of the eye, in chip pixels. */
  private static final double[] BESIDE_EYE = {-10.5, 14.5};

  private static final int SPOT = 8;

  private LensMeasure() {}

  /**
   * 1 for clear lenses, less the more they take, of a face that wears glasses.
   *
   * @param lids their light beside that of the cheeks
   * @param skin the light of the cheeks
   */
  static double clearness(Chip chip, double lids, double skin, MatArena arena) {
    double color = otherColor(chip, arena);
    double colorless = 1 - (color - COLORED) / (SURELY_COLORED - COLORED);
    double clear = lids < SHADED ? contrast(chip, skin, arena) / CONTRAST : 1;
    return Math.clamp(colorless, 0, 1) * Math.min(1, clear);
  }

  /** Of the clearer eye, beside the light of the cheeks. */
  private static double contrast(Chip chip, double skin, MatArena arena) {
    double most = Math.max(contrast(chip, LEFT_EYE, arena), contrast(chip, RIGHT_EYE, arena));
    return most / Math.max(DARKEST_SKIN, skin);
  }

  private static double contrast(Chip chip, int[] outline, MatArena arena) {
    Mat mask = chip.mask(arena, outline);
    Rect box = Imgproc.boundingRect(mask);
    if (box.width < 3 || box.height < 3) {
      return 0;
    }
    byte[] inside = Clip.bytes(mask, box, arena);
    byte[] levels = Clip.bytes(chip.gray(), box, arena);
    int[] seen = new int[levels.length];
    int count = 0;
    for (int i = 0; i < levels.length; i++) {
      if (inside[i] != 0) {
        seen[count++] = levels[i] & 0xFF;
      }
    }
    Arrays.sort(seen, 0, count);
    return count == 0 ? 0 : seen[(int) (BRIGHT * (count - 1))] - seen[(int) (DARK * (count - 1))];
  }

  /** Of the four lids the one most like skin: make-up colors the upper ones alone. */
  private static double otherColor(Chip chip, MatArena arena) {
    Face face = chip.face();
    Scalar cheeks = chip.skin();
    Scalar forehead = forehead(chip, arena);
    double least = Double.MAX_VALUE;
    for (Point eye : new Point[] {face.leftEye(), face.rightEye()}) {
      for (double away : BESIDE_EYE) {
        Scalar lid = color(chip, new Point(eye.x, eye.y + away), arena);
        least = Math.min(least, Math.min(distance(lid, cheeks), distance(lid, forehead)));
      }
    }
    return least;
  }

  private static Scalar forehead(Chip chip, MatArena arena) {
    double[] sum = new double[3];
    for (int landmark : FOREHEAD) {
      Scalar spot = color(chip, chip.face().at(landmark), arena);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += spot.val[i] / FOREHEAD.length;
      }
    }
    return new Scalar(sum);
  }

  private static Scalar color(Chip chip, Point at, MatArena arena) {
    Optional<Rect> box = Clip.box(chip.lab(), at.x - SPOT, at.y - 2, at.x + SPOT + 1, at.y + 3);
    return box.map(spot -> Core.mean(arena.own(chip.lab().submat(spot)))).orElseGet(chip::skin);
  }

  private static double distance(Scalar one, Scalar other) {
    return Math.hypot(one.val[1] - other.val[1], one.val[2] - other.val[2]);
  }
}
