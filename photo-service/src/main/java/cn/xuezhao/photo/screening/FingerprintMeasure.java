package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Shrinking;
import cn.xuezhao.photo.duplicates.Fingerprint;
import cn.xuezhao.photo.duplicates.PictureHash;
import cn.xuezhao.photo.faces.Face;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The fingerprint of a photo: its face, laid straight between eyes and mouth, and the whole of it.
 */
final class FingerprintMeasure {

  /** Twice what is hashed, so that no pixel of the chip is skipped. */
  private static final int FINE = 2 * PictureHash.SIDE;

  /**
   * What of the face is hashed. Measured between 0.55 and 0.8: with less of it a landmark that
   * wavers moves more; with more of it hair and background come in.
   */
  private static final double INNER = 0.8;

  private static final double PER_EYE_DISTANCE = 2.2 * INNER;
  private static final double PER_EYES_TO_MOUTH = 2.4 * INNER;

  private FingerprintMeasure() {}

  static Fingerprint take(Mat picture, Chip chip, MatArena arena) {
    Mat gray = arena.mat();
    Imgproc.cvtColor(small(picture, arena), gray, Imgproc.COLOR_BGR2GRAY);
    return new Fingerprint(
        Fingerprint.Hashes.ofFace(pixels(innerFace(chip, arena), arena)),
        Fingerprint.Hashes.ofFrame(pixels(gray, arena)));
  }

  private static Mat innerFace(Chip chip, MatArena arena) {
    Mat inner = arena.mat();
    Imgproc.warpAffine(
        chip.gray(),
        inner,
        straight(chip.face(), arena),
        new Size(FINE, FINE),
        Imgproc.INTER_LINEAR,
        Core.BORDER_REPLICATE);
    return small(inner, arena);
  }

  /** Turns and scales the face so that the middle between eyes and mouth is the middle of all. */
  private static Mat straight(Face face, MatArena arena) {
    Point left = face.leftEye();
    Point right = face.rightEye();
    Point eyes = new Point((left.x + right.x) / 2, (left.y + right.y) / 2);
    Point mouth = face.middle(61, 291);
    // Across the face: from eye to eye, and at a right angle to the way from the eyes down.
    double acrossX = right.x - left.x + (mouth.y - eyes.y);
    double acrossY = right.y - left.y - (mouth.x - eyes.x);
    double scale = FINE / side(left, right, eyes, mouth) / Math.hypot(acrossX, acrossY);
    double cos = scale * acrossX;
    double sin = scale * acrossY;
    double x = (eyes.x + mouth.x) / 2;
    double y = (eyes.y + mouth.y) / 2;
    double middle = FINE / 2.0;
    Mat straight = arena.own(new Mat(2, 3, CvType.CV_64F));
    straight.put(0, 0, cos, sin, middle - cos * x - sin * y);
    straight.put(1, 0, -sin, cos, middle + sin * x - cos * y);
    return straight;
  }

  private static double side(Point left, Point right, Point eyes, Point mouth) {
    return Math.max(
        PER_EYE_DISTANCE * Math.hypot(right.x - left.x, right.y - left.y),
        PER_EYES_TO_MOUTH * Math.hypot(mouth.x - eyes.x, mouth.y - eyes.y));
  }

  private static Mat small(Mat picture, MatArena arena) {
    return Shrinking.to(new Size(PictureHash.SIDE, PictureHash.SIDE), picture, arena);
  }

  private static float[] pixels(Mat gray, MatArena arena) {
    Mat values = arena.mat();
    gray.convertTo(values, CvType.CV_32F);
    float[] pixels = new float[PictureHash.SIDE * PictureHash.SIDE];
    values.get(0, 0, pixels);
    return pixels;
  }
}
