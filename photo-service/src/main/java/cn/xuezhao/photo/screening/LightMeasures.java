package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Light on the face: enough, not too much, the same on both sides, in color. */
final class LightMeasures {

  private static final int[] FOREHEAD = {
    103, 67, 109, 10, 338, 297, 332, 333, 299, 337, 151, 108, 69, 104
  };

  private static final int[] LEFT_EYE = {
    33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7
  };
  private static final int[] RIGHT_EYE = {
    263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249
  };

  /** This share of what is seen of an eye is white at least. */
  private static final double BRIGHTEST = 0.15;

  private static final double ENOUGH_LIGHT = 110;

  /** Red to green of skin in white light: 1.2 to 1.8, the most in the darkest. */
  private static final double REDDEST = 1.85;

  /** In enough light something beside the face is bright: the wall, a collar, shine on the skin. */
  private static final int SOMETHING_BRIGHT = 160;

  /** But for this share of the picture, which may be a lamp or a spark. */
  private static final double SPARKS = 0.02;

  /** Every so many pixels say enough. */
  private static final int STRIDE = 5;

  /** From here a channel holds no more detail. */
  private static final int BURNT = 250;

  private LightMeasures() {}

  static void take(Face face, Chip chip, Notes notes, MatArena arena) {
    Skin skin = skin(chip, arena);
    Shape whole = notes.box(face.middle(234, 10), face.middle(454, 152));
    Shape cheeks = notes.line(face.at(50), face.at(280));
    notes.add("face-brightness", lit(chip, skin, arena), whole);
    notes.add("face-burnt", 100 * burnt(chip, arena), whole);
    double darker = Math.min(skin.left, skin.right);
    double brighter = Math.max(1, Math.max(skin.left, skin.right));
    notes.add("light-balance", darker / brighter, cheeks);
    notes.add("skin-color", colorfulness(chip), whole);
  }

  /** The light on the face, whatever the shade of its skin. */
  private static double lit(Chip chip, Skin skin, MatArena arena) {
    double lit = Math.max(skin.mean(), white(chip, arena)) * natural(chip);
    int brightest = brightest(chip);
    return brightest < SOMETHING_BRIGHT ? Math.min(lit, brightest / 2.0) : lit;
  }

  /**
   * The white of the eyes: where it is bright there is light, however dark the skin. Bright enough
   * is enough, a reflection says no more.
   */
  private static double white(Chip chip, MatArena arena) {
    double brighter = Math.max(bright(chip, arena, LEFT_EYE), bright(chip, arena, RIGHT_EYE));
    return Math.min(ENOUGH_LIGHT, brighter);
  }

  /** What an eye has of bright, but for its brightest spots. */
  private static int bright(Chip chip, MatArena arena, int... outline) {
    Mat mask = chip.mask(arena, outline);
    Rect box = Imgproc.boundingRect(mask);
    if (box.width < 3 || box.height < 3) {
      return 0;
    }
    byte[] inside = Clip.bytes(mask, box, arena);
    byte[] levels = Clip.bytes(chip.gray(), box, arena);
    int[] count = new int[256];
    int all = 0;
    for (int i = 0; i < inside.length; i++) {
      if (inside[i] != 0) {
        count[levels[i] & 0xFF]++;
        all++;
      }
    }
    return level(count, BRIGHTEST * all);
  }

  /** 1 for the red of skin; less when a picture was darkened, which makes its colors richer. */
  private static double natural(Chip chip) {
    Scalar skin = Chip.mean(chip.bgr(), chip.cheeks());
    double red = skin.val[2] / Math.max(1, skin.val[1]);
    return red <= REDDEST ? 1 : Math.pow(REDDEST / red, 2);
  }

  /** What the head and the wall around it have of bright. */
  private static int brightest(Chip chip) {
    byte[] levels = new byte[(int) chip.gray().total()];
    chip.gray().get(0, 0, levels);
    int[] count = new int[256];
    for (int i = 0; i < levels.length; i += STRIDE) {
      count[levels[i] & 0xFF]++;
    }
    return level(count, SPARKS * levels.length / STRIDE);
  }

  /** The level that so many are brighter than. */
  private static int level(int[] count, double brighter) {
    int level = 255;
    for (int above = count[level]; level > 0 && above < brighter; above += count[level]) {
      level--;
    }
    return level;
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
