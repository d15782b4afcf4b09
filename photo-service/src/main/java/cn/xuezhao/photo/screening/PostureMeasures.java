package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.standardization.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Shoulders level, and covered. */
final class PostureMeasures {

  /**
   * Where the outline of the shoulders is looked at, beside the middle of the face, in its widths.
   */
  private static final double[] BESIDE = {0.7, 0.75, 0.8, 0.85, 0.9, 0.95};

  private static final double LIKE_SKIN_LIGHT = 45;
  private static final double LIKE_SKIN_COLOR = 9;

  private PostureMeasures() {}

  static void take(Study study, Chip chip, Notes notes, MatArena arena) {
    shoulders(study, notes);
    bare(study, chip, notes, arena);
  }

  private static void shoulders(Study study, Notes notes) {
    Face face = study.face();
    List<Double> slopes = new ArrayList<>();
    List<Point> outline = new ArrayList<>();
    for (double beside : BESIDE) {
      double reach = beside * face.width();
      Point left = outline(study, face.centerX() - reach);
      Point right = outline(study, face.centerX() + reach);
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
  private static Point outline(Study study, double x) {
    Mat person = study.person();
    int column = (int) Math.round(x);
    int from = (int) study.face().chin().y;
    if (column < 0 || column >= person.cols() || from < 0) {
      return new Point(x, 0);
    }
    for (int y = from; y < person.rows(); y++) {
      if (person.get(y, column)[0] > 0.5) {
        return new Point(x, y == from ? 0 : y);
      }
    }
    return new Point(x, 0);
  }

  private static void bare(Study study, Chip chip, Notes notes, MatArena arena) {
    Mat onChip = arena.mat();
    Imgproc.cvtColor(chip.bgr(), onChip, Imgproc.COLOR_BGR2Lab);
    Scalar skin = Core.mean(onChip, LightMeasures.cheeks(chip, arena));
    Mat lab = arena.mat();
    Imgproc.cvtColor(study.bgr(), lab, Imgproc.COLOR_BGR2Lab);
    Mat clothes = study.clothes(arena);
    Mat like = arena.mat();
    Core.inRange(
        lab,
        new Scalar(
            skin.val[0] - LIKE_SKIN_LIGHT,
            skin.val[1] - LIKE_SKIN_COLOR,
            skin.val[2] - LIKE_SKIN_COLOR),
        new Scalar(
            skin.val[0] + LIKE_SKIN_LIGHT,
            skin.val[1] + LIKE_SKIN_COLOR,
            skin.val[2] + LIKE_SKIN_COLOR),
        like);
    Core.bitwise_and(like, clothes, like);
    Point upper = new Point(0, study.face().chin().y + 0.3 * study.face().width());
    Shape torso =
        notes.box(
            study.plan().toPicture(upper),
            study.plan().toPicture(new Point(lab.cols(), lab.rows())));
    notes.add(
        "torso-like-skin",
        100.0 * Core.countNonZero(like) / Math.max(1, Core.countNonZero(clothes)),
        torso);
  }
}
