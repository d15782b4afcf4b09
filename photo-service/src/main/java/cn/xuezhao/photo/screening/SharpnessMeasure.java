package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import java.util.stream.Stream;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/**
 * Detail of eyes, nose and mouth at the fixed size of the chip, in the direction that has less of
 * it: a camera that moved blurs one direction and leaves the other.
 */
final class SharpnessMeasure {

  /** Around eyes, nose and mouth: where every face has edges. */
  private static final int[] FEATURES = {70, 105, 107, 336, 334, 300, 291, 17, 61};

  /** The mixed derivative of three by three pixels adds up to four times the slope's change. */
  private static final double TWIST = 0.25;

  private SharpnessMeasure() {}

  static void take(Face face, Chip chip, Notes notes, MatArena arena) {
    Mat mask = chip.mask(arena, FEATURES);
    Rect box = Imgproc.boundingRect(mask);
    Shape head = notes.box(face.middle(234, 10), face.middle(454, 152));
    if (box.empty()) {
      notes.add("sharpness", 0, head);
      return;
    }
    Mat region = arena.own(mask.submat(box));
    Mat features = arena.own(chip.gray().submat(box));
    double detail = leastDetail(features, region, arena);
    double contrast = variance(features, region, arena);
    double sharpness = 1000 * detail / Math.max(25, contrast);
    notes.add("sharpness", sharpness, head);
  }

  /** How much the slope changes across, down and along both diagonals: the least of the four. */
  private static double leastDetail(Mat gray, Mat region, MatArena arena) {
    Mat across = bend(gray, 2, 0, 1, arena);
    Mat down = bend(gray, 0, 2, 1, arena);
    Mat twist = bend(gray, 1, 1, TWIST, arena);
    Mat mean = arena.mat();
    Core.addWeighted(across, 0.5, down, 0.5, 0, mean);
    Mat falling = arena.mat();
    Core.add(mean, twist, falling);
    Mat rising = arena.mat();
    Core.subtract(mean, twist, rising);
    return Stream.of(across, down, falling, rising)
        .mapToDouble(direction -> variance(direction, region, arena))
        .min()
        .orElseThrow();
  }

  private static Mat bend(Mat gray, int across, int down, double scale, MatArena arena) {
    Mat bend = arena.mat();
    int size = across == down ? 3 : 1;
    Imgproc.Sobel(gray, bend, CvType.CV_32F, across, down, size, scale);
    return bend;
  }

  private static double variance(Mat values, Mat region, MatArena arena) {
    MatOfDouble mean = arena.own(new MatOfDouble());
    MatOfDouble deviation = arena.own(new MatOfDouble());
    Core.meanStdDev(values, mean, deviation, region);
    double sigma = deviation.get(0, 0)[0];
    return sigma * sigma;
  }
}
