package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.imgproc.Imgproc;

/**
 * Detail of eyes, nose and mouth at the fixed size of the chip, in the direction that has less of
 * it: a camera that moved blurs one direction and leaves the other.
 */
final class SharpnessMeasure {

  /** Around eyes, nose and mouth: where every face has edges. */
  private static final int[] FEATURES = {70, 105, 107, 336, 334, 300, 291, 17, 61};

  private SharpnessMeasure() {}

  static void take(Face face, Chip chip, Notes notes, MatArena arena) {
    Mat region = chip.mask(arena, FEATURES);
    double detail = Math.min(detail(chip, 2, 0, region, arena), detail(chip, 0, 2, region, arena));
    double contrast = variance(chip.gray(), region, arena);
    double sharpness = 1000 * detail / Math.max(25, contrast);
    notes.add("sharpness", sharpness, notes.box(face.middle(234, 10), face.middle(454, 152)));
  }

  /** How much the slope changes across or down. */
  private static double detail(Chip chip, int across, int down, Mat region, MatArena arena) {
    Mat bend = arena.mat();
    Imgproc.Sobel(chip.gray(), bend, CvType.CV_16S, across, down, 1);
    return variance(bend, region, arena);
  }

  private static double variance(Mat values, Mat region, MatArena arena) {
    MatOfDouble mean = arena.own(new MatOfDouble());
    MatOfDouble deviation = arena.own(new MatOfDouble());
    Core.meanStdDev(values, mean, deviation, region);
    double sigma = deviation.get(0, 0)[0];
    return sigma * sigma;
  }
}
