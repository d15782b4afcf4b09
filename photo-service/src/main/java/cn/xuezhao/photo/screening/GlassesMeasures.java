package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;

/** What lies over or in the eyes: the frame of glasses, the red of a flash. */
final class GlassesMeasures {

  /** Half the side of the square in which an iris lies, in chip pixels. */
  private static final int IRIS = 6;

  /** Red outshines the other colors by this factor, and by so many levels. */
  private static final double RED = 1.5;

  private static final int REDDER = 30;

  /** Beside the corners of an eye and inside of every lens, in face widths from its middle. */
  private static final double BESIDE_FROM = 0.115;

  private static final double BESIDE_TO = 0.145;

  /** A bridge is about this thick, in chip pixels. */
  private static final int THICK = 5;

  /** From here a line across the nose is taken for glasses; a thin rim is missed. */
  private static final double BRIDGE = 0.35;

  private GlassesMeasures() {}

  static void take(Face face, Chip chip, Notes notes, MatArena arena) {
    Face inChip = chip.face();
    Shape eyes = notes.box(face.middle(33, 105), face.middle(263, 347));
    double left = red(chip, inChip.leftEye(), arena);
    double right = red(chip, inChip.rightEye(), arena);
    // A flash reddens both; one alone is a corner of the lid, or landmarks that slipped.
    notes.add("red-eye", Math.min(left, right), eyes);
    if (areSeen(chip, arena)) {
      double one = line(chip, inChip.middle(33, 133), arena);
      double other = line(chip, inChip.middle(362, 263), arena);
      notes.add("frame-line", Math.max(one, other), eyes);
    }
  }

  /** Whether something like a bridge of glasses crosses the nose. */
  static boolean areSeen(Chip chip, MatArena arena) {
    return bridge(chip, arena) > BRIDGE;
  }

  /** Percent of the iris and around it in which red outshines the other colors. */
  private static double red(Chip chip, Point eye, MatArena arena) {
    Optional<Rect> box =
        Clip.box(chip.bgr(), eye.x - IRIS, eye.y - IRIS, eye.x + IRIS, eye.y + IRIS);
    if (box.isEmpty()) {
      return 0;
    }
    byte[] bgr = Clip.bytes(chip.bgr(), box.get(), arena);
    int red = 0;
    for (int i = 0; i < bgr.length; i += 3) {
      int others = Math.max(bgr[i] & 0xFF, bgr[i + 1] & 0xFF);
      red += (bgr[i + 2] & 0xFF) > RED * others + REDDER ? 1 : 0;
    }
    return 300.0 * red / bgr.length;
  }

  /** How much a line across the bridge of the nose differs from the skin above and below. */
  private static double bridge(Chip chip, MatArena arena) {
    Face face = chip.face();
    double x = face.at(168).x;
    double y = face.eyeLine();
    float[] rows =
        rows(
            chip,
            new Point(x - 4, y - 0.08 * Chip.FACE),
            new Point(x + 5, y + 0.12 * Chip.FACE),
            arena);
    double most = 0;
    double mean = 0;
    for (float row : rows) {
      mean += row / rows.length;
    }
    for (int i = THICK; i + THICK < rows.length; i++) {
      double around = (rows[i - THICK] + rows[i + THICK]) / 2;
      most = Math.max(most, Math.abs(rows[i] - around) / Math.max(1, mean));
    }
    return most;
  }

  /**
   * Brightness of the darkest row on both sides of an eye, at its height, against the brightest:
   * small when a dark line crosses.
   */
  private static double line(Chip chip, Point eye, MatArena arena) {
    double brighter = 0;
    for (int side : new int[] {-1, 1}) {
      double one = eye.x + side * BESIDE_FROM * Chip.FACE;
      double other = eye.x + side * BESIDE_TO * Chip.FACE;
      Point from = new Point(Math.min(one, other), eye.y - 0.03 * Chip.FACE);
      Point to = new Point(Math.max(one, other), eye.y + 0.04 * Chip.FACE);
      float[] rows = rows(chip, from, to, arena);
      float least = 255;
      float most = 1;
      for (float row : rows) {
        least = Math.min(least, row);
        most = Math.max(most, row);
      }
      brighter = Math.max(brighter, least / most);
    }
    return brighter;
  }

  private static float[] rows(Chip chip, Point from, Point to, MatArena arena) {
    Optional<Rect> box = Clip.box(chip.gray(), from.x, from.y, to.x, to.y);
    if (box.isEmpty()) {
      return new float[0];
    }
    Mat mean = arena.mat();
    Core.reduce(arena.own(chip.gray().submat(box.get())), mean, 1, Core.REDUCE_AVG, CvType.CV_32F);
    float[] rows = new float[box.get().height];
    mean.get(0, 0, rows);
    return rows;
  }
}
