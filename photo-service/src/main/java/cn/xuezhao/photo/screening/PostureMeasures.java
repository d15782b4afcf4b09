package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.standardization.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;

/** Shoulders level, and covered. */
final class PostureMeasures {

  /**
   * Where the outline of the shoulders is looked at, beside the middle of the face, in its widths.
   */
  private static final double[] BESIDE = {0.7, 0.75, 0.8, 0.85, 0.9, 0.95};

  private static final double LIKE_SKIN_LIGHT = 45;
  private static final double LIKE_SKIN_COLOR = 9;

  private PostureMeasures() {}

  static void take(Study study, Torso torso, Chip chip, Notes notes, MatArena arena) {
    shoulders(study, notes, arena);
    bare(study, torso, chip, notes, arena);
  }

  private static void shoulders(Study study, Notes notes, MatArena arena) {
    Face face = study.face();
    List<Double> slopes = new ArrayList<>();
    List<Point> outline = new ArrayList<>();
    for (double beside : BESIDE) {
      double reach = beside * face.width();
      Point left = outline(study, face.centerX() - reach, arena);
      Point right = outline(study, face.centerX() + reach, arena);
      if (left.y > 0 && right.y > 0) {
        slopes.add(Math.toDegrees(Math.atan2(right.y - left.y, right.x - left.x)));
        outline.add(left);
        outline.add(right);
      }
    }
    if (slopes.size() < BESIDE.length / 2) {
      return;
    }
    Collections.sort(slopes);
    int last = outline.size() - 1;
    Shape line =
        notes.line(
            study.plan().toPicture(outline.get(last - 1)),
            study.plan().toPicture(outline.get(last)));
    notes.add("shoulders-slope", Math.abs(slopes.get(slopes.size() / 2)), line);
  }

  /** The highest point of the person in a column below the chin; hair that hangs there hides it. */
  private static Point outline(Study study, double x, MatArena arena) {
    Mat person = study.person();
    int column = (int) Math.round(x);
    int from = (int) study.face().chin().y;
    if (column < 0 || column >= person.cols() || from < 0) {
      return new Point(x, 0);
    }
    byte[] down = new byte[person.rows()];
    arena.own(arena.own(person.col(column)).clone()).get(0, 0, down);
    for (int y = from; y < down.length; y++) {
      if ((down[y] & 0xFF) > 127) {
        return new Point(x, y == from ? 0 : y);
      }
    }
    return new Point(x, 0);
  }

  private static void bare(Study study, Torso torso, Chip chip, Notes notes, MatArena arena) {
    Scalar skin = chip.skin();
    Scalar from =
        new Scalar(
            skin.val[0] - LIKE_SKIN_LIGHT,
            skin.val[1] - LIKE_SKIN_COLOR,
            skin.val[2] - LIKE_SKIN_COLOR);
    Scalar to =
        new Scalar(
            skin.val[0] + LIKE_SKIN_LIGHT,
            skin.val[1] + LIKE_SKIN_COLOR,
            skin.val[2] + LIKE_SKIN_COLOR);
    Point upper = new Point(0, study.face().chin().y + 0.3 * study.face().width());
    Point lower = new Point(study.bgr().cols(), study.bgr().rows());
    Shape where = notes.box(study.plan().toPicture(upper), study.plan().toPicture(lower));
    notes.add("torso-like-skin", torso.percent(torso.lab(), from, to, arena), where);
  }
}
