package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.standardization.Study;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** What is around the face: ears that can be seen, hair that is not a hat. */
final class HeadMeasures {

  /** Where an ear is, beside the cheek, in face widths. */
  private static final double EAR_FROM = 0.02;

  private static final double EAR_TO = 0.1;

  private static final double LIKE_SKIN_LIGHT = 62;
  private static final double LIKE_SKIN_COLOR = 14;

  /** Hair is dark or brown; what is more colorful in another color, or white, is not. */
  private static final double COLORFUL = 22;

  private static final double BROWN_FROM = 35;
  private static final double BROWN_TO = 100;
  private static final double WHITE = 205;
  private static final double PALE = 10;

  private HeadMeasures() {}

  static void ears(Face face, Chip chip, Notes notes, MatArena arena) {
    Face inChip = chip.face();
    double left = ear(chip, inChip.leftCheek(), -1, arena);
    double right = ear(chip, inChip.rightCheek(), 1, arena);
    Shape leftEar = box(face, face.leftCheek(), -1, notes);
    Shape rightEar = box(face, face.rightCheek(), 1, notes);
    notes.add("ears-best", Math.max(left, right), leftEar, rightEar);
  }

  private static double ear(Chip chip, Point cheek, int side, MatArena arena) {
    Scalar skin = chip.skin();
    Mat region = arena.own(Mat.zeros(chip.lab().size(), CvType.CV_8U));
    Face face = chip.face();
    Point from = new Point(cheek.x + side * EAR_FROM * Chip.FACE, face.eyeLine());
    Point to = new Point(cheek.x + side * EAR_TO * Chip.FACE, face.at(2).y);
    Imgproc.rectangle(region, from, to, new Scalar(255), Imgproc.FILLED);
    Mat like = arena.mat();
    Core.inRange(
        chip.lab(),
        new Scalar(
            skin.val[0] - LIKE_SKIN_LIGHT,
            skin.val[1] - LIKE_SKIN_COLOR,
            skin.val[2] - LIKE_SKIN_COLOR),
        new Scalar(255, skin.val[1] + LIKE_SKIN_COLOR, skin.val[2] + LIKE_SKIN_COLOR),
        like);
    Core.bitwise_and(like, region, like);
    return Core.countNonZero(like) / (double) Math.max(1, Core.countNonZero(region));
  }

  private static Shape box(Face face, Point cheek, int side, Notes notes) {
    double width = face.width();
    return notes.box(
        new Point(cheek.x + side * EAR_FROM * width, face.eyeLine()),
        new Point(cheek.x + side * (EAR_TO + 0.05) * width, face.at(2).y));
  }

  /** Share of the top of the head that is no hair, as far as colors tell. */
  static void headwear(Study study, Notes notes, MatArena arena) {
    Face face = study.face();
    double reach = 0.3 * face.width();
    Point from = new Point(face.centerX() - reach, Math.max(0, study.plan().seen().crown()) + 6);
    Point to = new Point(face.centerX() + reach, face.forehead().y - 0.12 * face.width());
    Optional<Rect> box = Clip.box(study.bgr(), from.x, from.y, to.x, to.y);
    if (box.isEmpty() || box.get().height < 0.1 * face.width()) {
      return;
    }
    Mat lab = arena.mat();
    Imgproc.cvtColor(arena.own(study.bgr().submat(box.get())), lab, Imgproc.COLOR_BGR2Lab);
    byte[] values = new byte[(int) lab.total() * 3];
    lab.get(0, 0, values);
    int odd = 0;
    for (int i = 0; i < values.length; i += 3) {
      double a = (values[i + 1] & 0xFF) - 128.0;
      double b = (values[i + 2] & 0xFF) - 128.0;
      odd += isNoHair(values[i] & 0xFF, a, b) ? 1 : 0;
    }
    Shape where = notes.box(study.plan().toPicture(from), study.plan().toPicture(to));
    notes.add("headwear", 300.0 * odd / values.length, where);
  }

  private static boolean isNoHair(int light, double a, double b) {
    double chroma = Math.hypot(a, b);
    double hue = Math.toDegrees(Math.atan2(b, a));
    boolean otherColor = chroma > COLORFUL && (hue < BROWN_FROM || hue > BROWN_TO);
    return otherColor || (light > WHITE && chroma < PALE);
  }
}
