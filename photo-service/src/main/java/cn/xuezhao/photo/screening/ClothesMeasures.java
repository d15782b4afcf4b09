package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.standardization.OutputProfile;
import cn.xuezhao.photo.standardization.Rgb;
import cn.xuezhao.photo.standardization.Study;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Clothes: neither blue nor of the color that the background will have. */
final class ClothesMeasures {

  /**
   * OpenCV counts hue in steps of two degrees; these are 180 to 260 degrees, not pale, not dark.
   */
  private static final Scalar BLUE_FROM = new Scalar(90, 60, 50);

  private static final Scalar BLUE_TO = new Scalar(130, 255, 255);

  /** Nearer than this to the background, in Lab, the outline gets lost. */
  private static final double ALIKE = 22;

  private ClothesMeasures() {}

  static void take(Study study, Torso torso, OutputProfile profile, Notes notes, MatArena arena) {
    Shape where =
        notes.box(
            study.plan().toPicture(new Point(0, profile.height() * 0.75)),
            study.plan().toPicture(new Point(profile.width(), profile.height())));
    Mat hsv = arena.mat();
    Imgproc.cvtColor(torso.bgr(), hsv, Imgproc.COLOR_BGR2HSV);
    notes.add("clothes-blue", torso.percent(hsv, BLUE_FROM, BLUE_TO, arena), where);
    notes.add("clothes-like-background", alike(torso, profile.background(), arena), where);
  }

  private static double alike(Torso torso, Rgb color, MatArena arena) {
    Mat one =
        arena.own(
            new Mat(1, 1, CvType.CV_8UC3, new Scalar(color.blue(), color.green(), color.red())));
    Imgproc.cvtColor(one, one, Imgproc.COLOR_BGR2Lab);
    double[] wanted = one.get(0, 0);
    // Lightness has 255 levels here where Lab has 100, hence the factor.
    Scalar from = new Scalar(wanted[0] - 2.55 * ALIKE, wanted[1] - ALIKE, wanted[2] - ALIKE);
    Scalar to = new Scalar(wanted[0] + 2.55 * ALIKE, wanted[1] + ALIKE, wanted[2] + ALIKE);
    return torso.percent(torso.lab(), from, to, arena);
  }
}
