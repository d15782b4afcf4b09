package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.standardization.Study;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The finest detail at the size of the standard photo: noise, detail that an enlarged picture
 * lacks, and skin without any.
 */
final class GrainMeasures {

  private static final int[] EYES_TO_MOUTH = {70, 105, 107, 336, 334, 300, 291, 17, 61};
  private static final int[] LEFT_CHEEK = {117, 101, 36, 206, 207, 187, 123};
  private static final int[] RIGHT_CHEEK = {346, 330, 266, 426, 427, 411, 352};

  /** Answers to noise and not to flat or evenly rising brightness (Immerkaer 1996). */
  private static final double[] NOISE = {1, -2, 1, -2, 4, -2, 1, -2, 1};

  /** Turns the mean answer of that kernel into a standard deviation. */
  private static final double TO_DEVIATION = Math.sqrt(Math.PI / 2) / 6;

  private GrainMeasures() {}

  /** Tells the noise as well, in levels: other measures are not to take it for something else. */
  static double take(Study study, Notes notes, MatArena arena) {
    Face face = study.face();
    Optional<Rect> found =
        Clip.box(
            study.bgr(), face.leftCheek().x, face.forehead().y, face.rightCheek().x, face.chin().y);
    if (found.isEmpty()) {
      return 0;
    }
    Rect head = found.get();
    Mat gray = arena.mat();
    Imgproc.cvtColor(study.bgr(), gray, Imgproc.COLOR_BGR2GRAY);
    Mat cheeks = mask(gray, face, arena, LEFT_CHEEK, RIGHT_CHEEK);
    Mat features = mask(gray, face, arena, EYES_TO_MOUTH);
    Shape whole = notes.box(study.plan().toPicture(head.tl()), study.plan().toPicture(head.br()));
    double noise = noise(gray, cheeks, study, arena);
    notes.add("noise", noise, whole);
    Mat near = arena.own(gray.submat(head));
    Mat fine = lost(near, 2, arena);
    Mat coarse = lost(near, 4, arena);
    Mat on = arena.own(features.submat(head));
    Mat skin = arena.own(cheeks.submat(head));
    double finest = Core.mean(fine, on).val[0];
    notes.add("fine-detail", finest / Math.max(0.5, Core.mean(coarse, on).val[0]), whole);
    notes.add("skin-detail", Chip.mean(fine, skin).val[0], whole);
    return noise;
  }

  /** Wall and skin have textures of their own, but seldom both: the smoother of them is noise. */
  private static double noise(Mat gray, Mat cheeks, Study study, MatArena arena) {
    Mat kernel = arena.own(new Mat(3, 3, CvType.CV_32F));
    kernel.put(0, 0, NOISE);
    // There is wall enough beside the head.
    int rows = (int) Math.max(3, Math.min(gray.rows(), study.face().chin().y));
    Mat answer = arena.mat();
    Imgproc.filter2D(arena.own(gray.rowRange(0, rows)), answer, CvType.CV_16S, kernel);
    Core.convertScaleAbs(answer, answer);
    double skin = Chip.mean(answer, arena.own(cheeks.rowRange(0, rows))).val[0];
    Mat beside = arena.own(study.wall(arena).rowRange(0, rows));
    double wall = study.evenness().known() ? Core.mean(answer, beside).val[0] : skin;
    return TO_DEVIATION * Math.min(skin, wall);
  }

  /** What a picture loses when it is made smaller and larger again. */
  private static Mat lost(Mat gray, int factor, MatArena arena) {
    Mat small = arena.mat();
    Size size =
        new Size(
            Math.ceil(gray.cols() / (double) factor), Math.ceil(gray.rows() / (double) factor));
    Imgproc.resize(gray, small, size, 0, 0, Imgproc.INTER_AREA);
    Mat back = arena.mat();
    Imgproc.resize(small, back, gray.size(), 0, 0, Imgproc.INTER_CUBIC);
    Core.absdiff(gray, back, back);
    return back;
  }

  private static Mat mask(Mat gray, Face face, MatArena arena, int[]... outlines) {
    Mat mask = arena.own(Mat.zeros(gray.size(), CvType.CV_8U));
    for (int[] outline : outlines) {
      Point[] points = new Point[outline.length];
      for (int i = 0; i < points.length; i++) {
        points[i] = face.at(outline[i]);
      }
      Imgproc.fillPoly(mask, List.of(arena.own(new MatOfPoint(points))), new Scalar(255));
    }
    return mask;
  }
}
