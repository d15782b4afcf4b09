package cn.xuezhao.photo.faces;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Fits the landmarks: once around the detection, then again around the first fit. */
final class FaceMesh {

  private static final int SIDE = 192;
  private static final int LANDMARKS = 468;

  /** The network expects the face with half its size around it. */
  private static final double MARGIN = 1.5;

  private final Models models;

  FaceMesh(Models models) {
    this.models = models;
  }

  Face fit(Mat bgr, Detection detection, MatArena arena) {
    Point center =
        new Point(
            detection.box().x + detection.box().width / 2,
            detection.box().y + detection.box().height / 2);
    double side = Math.max(detection.box().width, detection.box().height) * MARGIN;
    double angle = angle(detection.leftEye(), detection.rightEye());
    Face first = fit(bgr, new Region(center, side, angle), arena);
    return fit(bgr, first, arena);
  }

  /** Only the second of the two steps, around what is known of a face. */
  Face fit(Mat bgr, Face known, MatArena arena) {
    return fit(bgr, around(known), arena);
  }

  private Face fit(Mat bgr, Region region, MatArena arena) {
    Mat toCrop = region.toCrop(arena);
    Mat crop = arena.mat();
    Imgproc.warpAffine(
        bgr,
        crop,
        toCrop,
        new Size(SIDE, SIDE),
        Imgproc.INTER_LINEAR,
        Core.BORDER_REPLICATE,
        new Scalar(0));
    Network network = models.mesh();
    network.look(crop, arena);
    return region.toPicture(network.answer(0), sigmoid(network.answer(1)[0]));
  }

  /** A square around all landmarks, turned with the eyes. */
  private static Region around(Face face) {
    double angle = angle(face.leftEye(), face.rightEye());
    double cos = Math.cos(-angle);
    double sin = Math.sin(-angle);
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int i = 0; i < LANDMARKS; i++) {
      Point p = face.at(i);
      double x = p.x * cos - p.y * sin;
      double y = p.x * sin + p.y * cos;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    double x = (left + right) / 2;
    double y = (top + bottom) / 2;
    Point center = new Point(x * cos + y * sin, -x * sin + y * cos);
    return new Region(center, Math.max(right - left, bottom - top) * MARGIN, angle);
  }

  private static double angle(Point left, Point right) {
    return Math.atan2(right.y - left.y, right.x - left.x);
  }

  /** The network's flag is a logit or already a probability, depending on the converter. */
  private static double sigmoid(double value) {
    return 1 / (1 + Math.exp(-value));
  }

  /** A turned square in the picture that becomes the input of the network. */
  private record Region(Point center, double side, double angle) {

    Mat toCrop(MatArena arena) {
      MatOfPoint2f from = arena.own(new MatOfPoint2f(corner(-1, -1), corner(1, -1), corner(-1, 1)));
      MatOfPoint2f to =
          arena.own(new MatOfPoint2f(new Point(0, 0), new Point(SIDE, 0), new Point(0, SIDE)));
      return arena.own(Imgproc.getAffineTransform(from, to));
    }

    private Point corner(int right, int down) {
      double x = right * side / 2;
      double y = down * side / 2;
      return new Point(
          center.x + x * Math.cos(angle) - y * Math.sin(angle),
          center.y + x * Math.sin(angle) + y * Math.cos(angle));
    }

    Face toPicture(float[] values, double confidence) {
      double[] xs = new double[LANDMARKS];
      double[] ys = new double[LANDMARKS];
      double[] zs = new double[LANDMARKS];
      double scale = side / SIDE;
      for (int i = 0; i < LANDMARKS; i++) {
        double x = (values[3 * i] - SIDE / 2.0) * scale;
        double y = (values[3 * i + 1] - SIDE / 2.0) * scale;
        xs[i] = center.x + x * Math.cos(angle) - y * Math.sin(angle);
        ys[i] = center.y + x * Math.sin(angle) + y * Math.cos(angle);
        zs[i] = values[3 * i + 2] * scale;
      }
      return new Face(xs, ys, zs, confidence);
    }
  }
}
