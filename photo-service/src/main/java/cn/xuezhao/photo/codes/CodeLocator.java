package cn.xuezhao.photo.codes;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.GraphicalCodeDetector;
import org.opencv.objdetect.QRCodeDetector;
import org.opencv.objdetect.QRCodeDetectorAruco;

/** Finds a code photographed at an angle and lays it flat, with OpenCV; it does not read it. */
final class CodeLocator {

  /** The quiet zone around a code, as a factor of its size; ZXing needs it. */
  private static final double QUIET = 1.12;

  private final GraphicalCodeDetector lines = new QRCodeDetector();

  /** Finds the corner marks another way, and some codes that the first does not find. */
  private final GraphicalCodeDetector marks = new QRCodeDetectorAruco();

  /** The code as a square seen from the front, or empty when none is found. */
  Optional<Mat> flatten(Mat gray, int side, MatArena arena) {
    return corners(gray, arena).map(xy -> flatten(gray, xy, side, arena));
  }

  private static Mat flatten(Mat gray, float[] xy, int side, MatArena arena) {
    MatOfPoint2f from = arena.own(new MatOfPoint2f(widened(xy)));
    MatOfPoint2f to =
        arena.own(
            new MatOfPoint2f(
                new Point(0, 0), new Point(side, 0), new Point(side, side), new Point(0, side)));
    Mat transform = arena.own(Imgproc.getPerspectiveTransform(from, to));
    Mat flat = arena.own(new Mat(side, side, CvType.CV_8U));
    Imgproc.warpPerspective(
        gray,
        flat,
        transform,
        new Size(side, side),
        Imgproc.INTER_CUBIC,
        Core.BORDER_REPLICATE,
        new Scalar(255));
    return flat;
  }

  private Optional<float[]> corners(Mat gray, MatArena arena) {
    return corners(lines, gray, arena).or(() -> corners(marks, gray, arena));
  }

  private static Optional<float[]> corners(
      GraphicalCodeDetector detector, Mat gray, MatArena arena) {
    Mat corners = arena.mat();
    if (!detector.detect(gray, corners) || corners.total() < 4) {
      return Optional.empty();
    }
    float[] xy = new float[8];
    arena.own(corners.reshape(1, 1)).get(0, 0, xy);
    return Optional.of(xy);
  }

  private static Point[] widened(float[] xy) {
    double x = (xy[0] + xy[2] + xy[4] + xy[6]) / 4;
    double y = (xy[1] + xy[3] + xy[5] + xy[7]) / 4;
    Point[] points = new Point[4];
    for (int i = 0; i < 4; i++) {
      points[i] = new Point(x + (xy[2 * i] - x) * QUIET, y + (xy[2 * i + 1] - y) * QUIET);
    }
    return points;
  }
}
