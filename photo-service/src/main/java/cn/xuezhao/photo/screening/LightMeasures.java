package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Light on the face: enough, not too much, the same on both sides, in color. */
final class LightMeasures {

  private static final int[] FOREHEAD = {
    103, 67, 109, 10, 338, 297, 332, 333, 299, 337, 151, 108, 69, 104
  };

  /** From here a channel holds no more detail. */
  private static final int BURNT = 250;

  private LightMeasures() {}

  static void take(Face face, Chip chip, Notes notes, MatArena arena) {
    Skin skin = skin(chip, arena);
    Shape whole = notes.box(face.middle(234, 10), face.middle(454, 152));
    Shape cheeks = notes.line(face.at(50), face.at(280));
    notes.add("face-brightness", skin.mean(), whole);
    notes.add("face-burnt", 100 * burnt(chip, arena), whole);
    double darker = Math.min(skin.left, skin.right);
    double brighter = Math.max(1, Math.max(skin.left, skin.right));
    notes.add("light-balance", darker / brighter, cheeks);
    notes.add("skin-color", colorfulness(chip), whole);
  }

  static Skin skin(Chip chip, MatArena arena) {
    return new Skin(
        chip.brightness(chip.mask(arena, Chip.LEFT_CHEEK)),
        chip.brightness(chip.mask(arena, Chip.RIGHT_CHEEK)),
        chip.brightness(chip.mask(arena, FOREHEAD)));
  }

  private static double burnt(Chip chip, MatArena arena) {
    Mat face = arena.mat();
    Core.bitwise_or(chip.cheeks(), chip.mask(arena, FOREHEAD), face);
    Mat bright = arena.mat();
    Core.compare(chip.gray(), new Scalar(BURNT), bright, Core.CMP_GE);
    Core.bitwise_and(bright, face, bright);
    return Core.countNonZero(bright) / (double) Math.max(1, Core.countNonZero(face));
  }

  /** Distance of the skin from grey in Lab, 0 for a black-and-white picture. */
  private static double colorfulness(Chip chip) {
    Scalar skin = chip.skin();
    return Math.hypot(skin.val[1] - 128, skin.val[2] - 128);
  }

  /** Brightness of three patches of skin, 0 to 255. */
  record Skin(double left, double right, double forehead) {
    double mean() {
      return (left + right + forehead) / 3;
    }
  }
}
