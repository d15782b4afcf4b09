package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Shrinking;
import cn.xuezhao.photo.faces.Face;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The head at a fixed size: cheek to cheek is always 160 pixels, so that a limit means the same for
 * a small and a large upload.
 *
 * @param bgr head with some room around it
 * @param gray brightness of the same
 * @param lab colors of the face with its ears, as OpenCV scales Lab to bytes; black elsewhere
 * @param cheeks mask of skin that hair and glasses rarely cover
 * @param face in the coordinates of the chip
 */
record Chip(Mat bgr, Mat gray, Mat lab, Mat cheeks, Face face) {

  static final int[] LEFT_CHEEK = {117, 101, 36, 206, 207, 187, 123};
  static final int[] RIGHT_CHEEK = {346, 330, 266, 426, 427, 411, 352};

  static final double FACE = 160;

  private static final double ROOM = 0.35;

  /** How far ears reach beside the cheeks, in face widths. */
  private static final double EARS = 0.12;

  static Chip of(Mat picture, Face face, MatArena arena) {
    Rect whole = new Rect(0, 0, picture.cols(), picture.rows());
    Rect head = intersection(around(face), whole);
    double scale = FACE / face.width();
    Size size =
        new Size(
            Math.max(8, Math.round(head.width * scale)),
            Math.max(8, Math.round(head.height * scale)));
    Mat bgr = resized(arena.own(picture.submat(head)), size, arena);
    Mat gray = arena.mat();
    Imgproc.cvtColor(bgr, gray, Imgproc.COLOR_BGR2GRAY);
    Face inChip = face.moved(scale, -head.x * scale, -head.y * scale);
    Mat lab = lab(bgr, inChip, arena);
    Mat cheeks = arena.own(Mat.zeros(gray.size(), CvType.CV_8U));
    fill(cheeks, polygon(inChip, LEFT_CHEEK), arena);
    fill(cheeks, polygon(inChip, RIGHT_CHEEK), arena);
    return new Chip(bgr, gray, lab, cheeks, inChip);
  }

  /** Colors of the face with its ears; nothing else is asked for, and this is dear. */
  private static Mat lab(Mat bgr, Face face, MatArena arena) {
    Mat lab = arena.own(Mat.zeros(bgr.size(), bgr.type()));
    Rect whole = new Rect(0, 0, bgr.cols(), bgr.rows());
    int left = (int) (face.leftCheek().x - EARS * FACE);
    int right = (int) (face.rightCheek().x + EARS * FACE);
    int top = (int) (face.forehead().y - EARS * FACE);
    int bottom = (int) (face.chin().y + EARS * FACE);
    Rect part = intersection(new Rect(left, top, right - left, bottom - top), whole);
    Mat seen = arena.own(lab.submat(part));
    Imgproc.cvtColor(arena.own(bgr.submat(part)), seen, Imgproc.COLOR_BGR2Lab);
    return lab;
  }

  private static Mat resized(Mat head, Size size, MatArena arena) {
    if (size.width < head.cols()) {
      return Shrinking.to(size, head, arena);
    }
    Mat larger = arena.mat();
    Imgproc.resize(head, larger, size, 0, 0, Imgproc.INTER_CUBIC);
    return larger;
  }

  /** The mean color of the cheeks in {@link #lab}. */
  Scalar skin() {
    return mean(lab, cheeks);
  }

  /** A mask of the polygon through the given landmarks. */
  Mat mask(MatArena arena, int... landmarks) {
    return mask(polygon(face, landmarks), arena);
  }

  Mat mask(List<Point> polygon, MatArena arena) {
    Mat mask = arena.own(Mat.zeros(gray.size(), CvType.CV_8U));
    fill(mask, polygon, arena);
    return mask;
  }

  /** Mean brightness in a mask, 0 when the mask is empty. */
  double brightness(Mat mask) {
    return mean(gray, mask).val[0];
  }

  /** Mean in a mask, looked for only where the mask is. */
  static Scalar mean(Mat values, Mat mask) {
    Rect box = Imgproc.boundingRect(mask);
    if (box.empty()) {
      return new Scalar(0, 0, 0);
    }
    Mat inside = values.submat(box);
    Mat where = mask.submat(box);
    Scalar mean = Core.mean(inside, where);
    inside.release();
    where.release();
    return mean;
  }

  private static List<Point> polygon(Face face, int... landmarks) {
    return Arrays.stream(landmarks).mapToObj(face::at).toList();
  }

  private static void fill(Mat mask, List<Point> polygon, MatArena arena) {
    MatOfPoint outline = arena.own(new MatOfPoint(polygon.toArray(new Point[0])));
    Imgproc.fillPoly(mask, List.of(outline), new Scalar(255));
  }

  private static Rect around(Face face) {
    double width = face.width();
    int left = (int) (face.centerX() - (0.5 + ROOM) * width);
    int top = (int) (face.forehead().y - ROOM * width);
    int bottom = (int) (face.chin().y + ROOM * width);
    return new Rect(left, top, (int) ((1 + 2 * ROOM) * width), bottom - top);
  }

  private static Rect intersection(Rect one, Rect other) {
    int left = Math.max(one.x, other.x);
    int top = Math.max(one.y, other.y);
    int right = Math.min(one.x + one.width, other.x + other.width);
    int bottom = Math.min(one.y + one.height, other.y + other.height);
    return new Rect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
  }
}
