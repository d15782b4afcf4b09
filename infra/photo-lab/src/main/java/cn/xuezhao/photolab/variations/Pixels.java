package cn.xuezhao.photolab.variations;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The few operations on whole pictures that every recipe is made of. */
final class Pixels {

  private Pixels() {}

  /** A plane as three equal channels. */
  static Mat three(Mat plane, MatArena arena) {
    Mat three = arena.mat();
    Core.merge(List.of(plane, plane, plane), three);
    return three;
  }

  static Mat bytes(Mat picture, MatArena arena) {
    Mat bytes = arena.mat();
    picture.convertTo(bytes, CvType.CV_8U);
    return bytes;
  }

  static Mat floats(Mat picture, MatArena arena) {
    Mat floats = arena.mat();
    picture.convertTo(floats, CvType.CV_32F);
    return floats;
  }

  /** A picture where it is opaque, else what is below; all as float, opacity 0 to 1. */
  static Mat over(Mat above, Mat opacity, Mat below, MatArena arena) {
    Mat three = opacity.channels() == 3 ? opacity : three(opacity, arena);
    Mat difference = arena.mat();
    Core.subtract(above, below, difference);
    Core.multiply(difference, three, difference);
    Core.add(below, difference, difference);
    return difference;
  }

  /** One color with a soft mask over a picture of bytes. */
  static Mat tinted(Mat bgr, Scalar color, Mat opacity, MatArena arena) {
    Mat flat = arena.own(new Mat(bgr.size(), CvType.CV_32FC3, color));
    return bytes(over(flat, opacity, floats(bgr, arena), arena), arena);
  }

  /** Normal noise, also darker than before. */
  static Mat noisy(Mat bgr, double sigma, MatArena arena) {
    Mat noise = arena.own(new Mat(bgr.size(), CvType.CV_32FC3));
    Core.randn(noise, 0, sigma);
    Core.add(noise, floats(bgr, arena), noise);
    return bytes(noise, arena);
  }

  static Mat gamma(Mat bgr, double gamma, MatArena arena) {
    Mat result = floats(bgr, arena);
    result.convertTo(result, CvType.CV_32F, 1 / 255.0);
    Core.pow(result, gamma, result);
    result.convertTo(result, CvType.CV_8U, 255);
    return result;
  }

  static Mat resized(Mat bgr, double width, double height, MatArena arena) {
    Mat result = arena.mat();
    int how = width < bgr.cols() ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
    Imgproc.resize(bgr, result, new Size(Math.round(width), Math.round(height)), 0, 0, how);
    return result;
  }

  static Mat blurred(Mat bgr, double sigma, MatArena arena) {
    Mat result = arena.mat();
    Imgproc.GaussianBlur(bgr, result, new Size(0, 0), sigma);
    return result;
  }

  /** A picture-sized ellipse, 0 to 1, soft at its edge. */
  static Mat ellipse(Mat like, Point center, Size axes, double soft, MatArena arena) {
    Mat mask = arena.own(Mat.zeros(like.size(), CvType.CV_8U));
    Imgproc.ellipse(mask, center, axes, 0, 0, 360, new Scalar(255), Imgproc.FILLED);
    return softened(mask, soft, 1, arena);
  }

  /** A mask of bytes as opacity. */
  static Mat softened(Mat mask, double soft, double strength, MatArena arena) {
    Mat result = soft > 0.3 ? blurred(mask, soft, arena) : mask;
    Mat opacity = arena.mat();
    result.convertTo(opacity, CvType.CV_32F, strength / 255);
    return opacity;
  }
}
