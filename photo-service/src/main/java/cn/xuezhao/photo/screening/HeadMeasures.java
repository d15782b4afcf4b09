package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.standardization.Study;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What is around the face: ears that can be seen, hair that is not a hat. */
final class HeadMeasures {

  /** Where an ear is, beside the cheek, in face widths. */
  private static final double EAR_FROM = 0.02;

  private static final double EAR_TO = 0.1;

  private static final double LIKE_SKIN_LIGHT = 62;
  private static final double LIKE_SKIN_COLOR = 14;

  /** Around eyes, nose and mouth: where every face has detail. */
  private static final int[] FEATURES = {70, 105, 107, 336, 334, 300, 291, 17, 61};

  private static final int[] CHEEKS = {50, 280};

  /** Nearer than this to the color of the cheeks, in Lab without lightness, is bald skin. */
  private static final double LIKE_BALD_SKIN = 12;

  private static final double DARKER_THAN_SKIN = 40;

  /** Detail is counted in this part of a level; more than a byte holds is as much as hair has. */
  private static final double FINER = 8;

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

  /**
   * How much finer detail the top of the head has beside the features of the face. Hair is strands,
   * whatever its color; felt and cloth are not. A bald head has the color of the cheeks, and
   * nothing is said of it.
   */
  static void headwear(Study study, Notes notes, MatArena arena) {
    Face face = study.face();
    double reach = 0.3 * face.width();
    double crown = Math.max(0, study.plan().seen().crown());
    Point from = new Point(face.centerX() - reach, crown + 6);
    Point to = new Point(face.centerX() + reach, face.forehead().y - 0.12 * face.width());
    Optional<Rect> box = Clip.box(study.bgr(), from.x, from.y, to.x, to.y);
    Optional<Rect> head =
        Clip.box(
            study.bgr(), face.leftCheek().x, crown, face.rightCheek().x, face.middle(17, 152).y);
    if (box.isEmpty() || head.isEmpty() || box.get().height < 0.1 * face.width()) {
      return;
    }
    if (isBald(study, box.get(), arena)) {
      return;
    }
    Mat fine = fine(arena.own(study.bgr().submat(head.get())), arena);
    Rect top = shared(box.get(), head.get());
    Mat features = features(face.moved(1, -head.get().x, -head.get().y), fine, arena);
    double usual = Math.max(1.0, Chip.mean(fine, features).val[0] / FINER);
    Shape where = notes.box(study.plan().toPicture(from), study.plan().toPicture(to));
    notes.add("hair-detail", median(fine, top, arena) / FINER / usual, where);
  }

  /** The part of one box that lies in another, as seen from there. */
  private static Rect shared(Rect box, Rect within) {
    int left = Math.max(box.x, within.x);
    int top = Math.max(box.y, within.y);
    int right = Math.min(box.x + box.width, within.x + within.width);
    int bottom = Math.min(box.y + box.height, within.y + within.height);
    return new Rect(
        left - within.x, top - within.y, Math.max(1, right - left), Math.max(1, bottom - top));
  }

  /** The color of a cheek, and hardly darker: a bald head has more light than the face. */
  private static boolean isBald(Study study, Rect top, MatArena arena) {
    Face face = study.face();
    Scalar above = color(study, top, arena);
    double spot = 0.05 * face.width();
    for (int cheek : CHEEKS) {
      Point at = face.at(cheek);
      Optional<Rect> box =
          Clip.box(study.bgr(), at.x - spot, at.y - spot, at.x + spot, at.y + spot);
      if (box.isPresent() && isAlike(above, color(study, box.get(), arena))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlike(Scalar top, Scalar skin) {
    double away = Math.hypot(top.val[1] - skin.val[1], top.val[2] - skin.val[2]);
    return away < LIKE_BALD_SKIN && top.val[0] > skin.val[0] - DARKER_THAN_SKIN;
  }

  private static Scalar color(Study study, Rect box, MatArena arena) {
    Mat lab = arena.mat();
    Imgproc.cvtColor(arena.own(study.bgr().submat(box)), lab, Imgproc.COLOR_BGR2Lab);
    return Core.mean(lab);
  }

  /** What is lost by a little blur, in parts of a level, so that a byte can hold it. */
  private static Mat fine(Mat bgr, MatArena arena) {
    Mat gray = arena.mat();
    Imgproc.cvtColor(bgr, gray, Imgproc.COLOR_BGR2GRAY);
    gray.convertTo(gray, CvType.CV_16S, FINER);
    Mat smooth = arena.mat();
    Imgproc.GaussianBlur(gray, smooth, new Size(0, 0), 2);
    Mat fine = arena.mat();
    Core.subtract(gray, smooth, fine);
    Core.convertScaleAbs(fine, fine);
    return fine;
  }

  private static Mat features(Face face, Mat like, MatArena arena) {
    Point[] points = new Point[FEATURES.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = face.at(FEATURES[i]);
    }
    Mat mask = arena.own(Mat.zeros(like.size(), CvType.CV_8U));
    Imgproc.fillPoly(mask, List.of(arena.own(new MatOfPoint(points))), new Scalar(255));
    return mask;
  }

  private static double median(Mat levels, Rect box, MatArena arena) {
    byte[] bytes = Clip.bytes(levels, box, arena);
    int[] count = new int[256];
    for (byte each : bytes) {
      count[each & 0xFF]++;
    }
    int level = 0;
    for (int below = count[0]; below <= bytes.length / 2; below += count[level]) {
      level++;
    }
    return level;
  }
}
