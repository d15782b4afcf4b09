package cn.xuezhao.photolab.duplicates;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.Locale;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** What happens to a photo between two times that it is handed in. */
enum Alteration {
  COMPRESSED(35),
  HALVED(90),
  SMALL(85),
  ENLARGED(90),
  CUT(90),
  CUT_ASIDE(90),
  WIDENED(90),
  TURNED(90),
  BRIGHTER(90),
  DARKER(90),
  MORE_CONTRAST(90),
  WARMER(90),
  GRAY(90),
  MIRRORED(90);

  private static final double TURN = 3;
  private static final double BORDER = 0.2;

  private final int quality;

  Alteration(int quality) {
    this.quality = quality;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The altered picture as a file. */
  byte[] of(Mat bgr, MatArena arena) {
    MatOfByte jpeg = arena.own(new MatOfByte());
    MatOfInt options = arena.own(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality));
    Imgcodecs.imencode(".jpg", changed(bgr, arena), jpeg, options);
    return jpeg.toArray();
  }

  private Mat changed(Mat bgr, MatArena arena) {
    return switch (this) {
      case COMPRESSED -> bgr;
      case HALVED -> scaled(bgr, 0.5, arena);
      case SMALL -> scaled(bgr, 240.0 / bgr.cols(), arena);
      case ENLARGED -> scaled(bgr, 1.6, arena);
      case CUT -> part(bgr, 0.08, 0.05, 0.84, 0.87);
      case CUT_ASIDE -> part(bgr, 0.12, 0, 0.88, 0.9);
      case WIDENED -> widened(bgr, arena);
      case TURNED -> turned(bgr, arena);
      case BRIGHTER -> levels(bgr, 1, 35, arena);
      case DARKER -> levels(bgr, 0.65, 0, arena);
      case MORE_CONTRAST -> levels(bgr, 1.35, -45, arena);
      case WARMER -> warmer(bgr, arena);
      case GRAY -> gray(bgr, arena);
      case MIRRORED -> mirrored(bgr, arena);
    };
  }

  private static Mat scaled(Mat bgr, double by, MatArena arena) {
    Mat result = arena.mat();
    int how = by < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
    Imgproc.resize(bgr, result, new Size(), by, by, how);
    return result;
  }

  /** A view into the picture, in shares of it. */
  private static Mat part(Mat bgr, double left, double top, double width, double height) {
    return bgr.submat(
        new Rect(
            (int) (left * bgr.cols()),
            (int) (top * bgr.rows()),
            (int) (width * bgr.cols()),
            (int) (height * bgr.rows())));
  }

  private static Mat widened(Mat bgr, MatArena arena) {
    Mat result = arena.mat();
    int across = (int) (BORDER * bgr.cols());
    int down = (int) (BORDER * bgr.rows());
    Core.copyMakeBorder(bgr, result, down, down, across, across, Core.BORDER_REPLICATE);
    return result;
  }

  private static Mat turned(Mat bgr, MatArena arena) {
    Mat result = arena.mat();
    Point middle = new Point(bgr.cols() / 2.0, bgr.rows() / 2.0);
    Mat turn = arena.own(Imgproc.getRotationMatrix2D(middle, TURN, 1));
    Imgproc.warpAffine(bgr, result, turn, bgr.size(), Imgproc.INTER_CUBIC, Core.BORDER_REPLICATE);
    return result;
  }

  private static Mat levels(Mat bgr, double by, double plus, MatArena arena) {
    Mat result = arena.mat();
    bgr.convertTo(result, CvType.CV_8UC3, by, plus);
    return result;
  }

  private static Mat warmer(Mat bgr, MatArena arena) {
    Mat result = arena.mat();
    Core.multiply(bgr, new Scalar(0.8, 1, 1.15), result);
    return result;
  }

  private static Mat gray(Mat bgr, MatArena arena) {
    Mat result = arena.mat();
    Imgproc.cvtColor(bgr, result, Imgproc.COLOR_BGR2GRAY);
    return result;
  }

  private static Mat mirrored(Mat bgr, MatArena arena) {
    Mat result = arena.mat();
    Core.flip(bgr, result, 1);
    return result;
  }
}
