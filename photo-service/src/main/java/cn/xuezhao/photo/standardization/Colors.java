package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** The color of the person next to every pixel, and how much it varies there. */
final class Colors {

  /** However far from a pixel, the color of the person is found, in pixels. */
  private static final double REACH = 256;

  final Mat mat;
  final byte[] mean;
  final byte[] spread;

  private Colors(Mat mean, Mat spread) {
    this.mat = mean;
    this.mean = Pixels.bytes(mean);
    this.spread = Pixels.bytes(spread);
  }

  static Colors near(Mat core, Mat bgr, MatArena arena) {
    Mat values = arena.mat();
    Spread.halved(bgr, arena).convertTo(values, CvType.CV_32F);
    Mat squares = arena.mat();
    Core.multiply(values, values, squares);
    Mat moments = arena.mat();
    Core.merge(List.of(values, mean(squares, arena)), moments);
    Mat found = new Spread(core, arena).of(moments, REACH);
    Mat mean = arena.mat();
    Core.transform(found, mean, arena.own(Mat.eye(3, 4, CvType.CV_32F)));
    Mat variance = arena.mat();
    Core.extractChannel(found, variance, 3);
    Core.multiply(mean, mean, squares);
    Core.subtract(variance, mean(squares, arena), variance);
    Core.max(variance, new Scalar(0), variance);
    Core.sqrt(variance, variance);
    return new Colors(
        Spread.enlarged(mean, bgr.size(), arena), Spread.enlarged(variance, bgr.size(), arena));
  }

  private static Mat mean(Mat channels, MatArena arena) {
    Mat mean = arena.mat();
    Mat thirds = arena.own(new Mat(1, 3, CvType.CV_32F, new Scalar(1 / 3.0)));
    Core.transform(channels, mean, thirds);
    return mean;
  }
}
