package cn.xuezhao.photolab.variations;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Detection;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.faces.FaceReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Somebody cut out of a portrait: the outline of the service's network, refined along the edges of
 * the picture, and colors without what shone through of the old background.
 *
 * @param colors BGR as float, also behind the edge of the person
 * @param opacity 0 to 1
 * @param crown row of the highest hair
 */
record Person(Mat colors, Mat opacity, Face face, int crown) {

  /** Surely person, or surely not. */
  private static final double SURE = 0.95;

  /** Colors for the half-transparent are looked for in circles, the nearest last. */
  private static final double[] CIRCLES = {40, 12, 4};

  private static final int ENOUGH_OF_A_ROW = 12;

  /** Null when the portrait does not show one usable face. */
  static @Nullable Person in(Mat bgr, FaceReader reader, MatArena arena) {
    List<Detection> faces = reader.detect(bgr, arena);
    if (faces.isEmpty()) {
      return null;
    }
    Face face = reader.landmarks(bgr, faces.getFirst(), arena);
    Mat picture = arena.mat();
    bgr.convertTo(picture, CvType.CV_32FC3);
    Mat outline = arena.mat();
    reader.outline(bgr, arena).convertTo(outline, CvType.CV_32F, 1 / 255.0);
    Mat opacity = refined(bgr, outline, face.width(), arena);
    return new Person(colors(picture, opacity, arena), opacity, face, crown(opacity, face));
  }

  /** Whether the picture ends above or in the hair. */
  boolean reachesUpperEdge() {
    return crown <= 1;
  }

  /** A guided filter: the outline follows the edges of the picture. */
  private static Mat refined(Mat bgr, Mat outline, double faceWidth, MatArena arena) {
    Mat guide = arena.mat();
    Imgproc.cvtColor(bgr, guide, Imgproc.COLOR_BGR2GRAY);
    guide.convertTo(guide, CvType.CV_32F, 1 / 255.0);
    Size window = new Size(Math.max(5, faceWidth / 12), Math.max(5, faceWidth / 12));
    Mat meanGuide = mean(guide, window, arena);
    Mat meanOutline = mean(outline, window, arena);
    Mat covariance = arena.mat();
    Core.subtract(
        mean(times(guide, outline, arena), window, arena),
        times(meanGuide, meanOutline, arena),
        covariance);
    Mat variance = arena.mat();
    Core.subtract(
        mean(times(guide, guide, arena), window, arena),
        times(meanGuide, meanGuide, arena),
        variance);
    Core.add(variance, new Scalar(1e-4), variance);
    Mat slope = arena.mat();
    Core.divide(covariance, variance, slope);
    Mat offset = arena.mat();
    Core.subtract(meanOutline, times(slope, meanGuide, arena), offset);
    Mat refined = times(mean(slope, window, arena), guide, arena);
    Core.add(refined, mean(offset, window, arena), refined);
    // What is nearly nothing is the old wall, and what is nearly all is all.
    refined.convertTo(refined, CvType.CV_32F, 1 / 0.6, -0.3 / 0.6);
    Core.max(refined, new Scalar(0), refined);
    Core.min(refined, new Scalar(1), refined);
    return refined;
  }

  private static Mat mean(Mat values, Size window, MatArena arena) {
    Mat mean = arena.mat();
    Imgproc.blur(values, mean, new Size(Math.round(window.width), Math.round(window.height)));
    return mean;
  }

  private static Mat times(Mat one, Mat other, MatArena arena) {
    Mat product = arena.mat();
    Core.multiply(one, other, product);
    return product;
  }

  private static Mat colors(Mat picture, Mat opacity, MatArena arena) {
    Mat sure = arena.mat();
    Core.compare(opacity, new Scalar(SURE), sure, Core.CMP_GE);
    Mat weight = arena.mat();
    sure.convertTo(weight, CvType.CV_32F, 1 / 255.0);
    Mat weighted = times(picture, Pixels.three(weight, arena), arena);
    Mat colors = arena.own(picture.clone());
    Mat unsure = arena.mat();
    Core.bitwise_not(sure, unsure);
    for (double circle : CIRCLES) {
      Mat sum = arena.mat();
      Imgproc.GaussianBlur(weighted, sum, new Size(0, 0), circle);
      Mat known = arena.mat();
      Imgproc.GaussianBlur(weight, known, new Size(0, 0), circle);
      Mat near = arena.mat();
      Core.compare(known, new Scalar(0.02), near, Core.CMP_GT);
      Core.bitwise_and(near, unsure, near);
      Core.max(known, new Scalar(0.02), known);
      Core.divide(sum, Pixels.three(known, arena), sum);
      sum.copyTo(colors, near);
    }
    return colors;
  }

  private static int crown(Mat opacity, Face face) {
    int from = (int) Math.max(0, face.leftCheek().x);
    int to = (int) Math.min(opacity.cols() - 1, face.rightCheek().x);
    float[] row = new float[opacity.cols()];
    for (int y = 0; y < face.forehead().y; y++) {
      opacity.get(y, 0, row);
      int solid = 0;
      for (int x = from; x < to; x++) {
        solid += row[x] > 0.5 ? 1 : 0;
      }
      if (solid >= ENOUGH_OF_A_ROW) {
        return y;
      }
    }
    return (int) Math.max(0, face.forehead().y);
  }
}
