package cn.xuezhao.photo.codes;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Says why a picture in which nothing was read has no readable code. */
final class CodeDiagnosis {

  /** Corner marks of one code. */
  private static final int WHOLE = 3;

  /** Nothing in the picture is brighter than this level: a code would not stand out. */
  private static final double DARK = 60;

  /** Marks are squares; seen at 45 degrees they are this much longer than wide. */
  private static final double SLANTED = 1.4;

  /** Below this nothing in the picture is in focus; a sharp edge reaches 0.25. */
  private static final double SHARP = 0.07;

  /** A blur is gone when the picture is this much smaller. */
  private static final int[] SMALLER = {2, 4};

  private CodeDiagnosis() {}

  static CodeTrouble of(Mat gray, MatArena arena) {
    List<Rect> marks = FinderPatterns.in(gray, arena);
    if (marks.size() >= 2 * WHOLE) {
      return CodeTrouble.SEVERAL;
    }
    if (brightest(gray, arena) < DARK) {
      return CodeTrouble.TOO_DARK;
    }
    if (marks.size() >= WHOLE) {
      return slant(marks) > SLANTED ? CodeTrouble.TOO_SLANTED : CodeTrouble.DAMAGED;
    }
    int smallerMarks = marksInSmaller(gray, arena);
    if (smallerMarks >= WHOLE || edges(gray, arena) < SHARP) {
      return CodeTrouble.TOO_BLURRED;
    }
    return marks.size() + smallerMarks > 0 ? CodeTrouble.CUT_OFF : CodeTrouble.NO_CODE;
  }

  /** How much longer than wide the marks look, or wider than long. */
  private static double slant(List<Rect> marks) {
    double ratio =
        marks.stream().mapToDouble(mark -> (double) mark.width / mark.height).average().orElse(1);
    return Math.max(ratio, 1 / ratio);
  }

  /** The steepest edge of the picture: how much of all contrast lies between two pixels. */
  private static double edges(Mat gray, MatArena arena) {
    Mat smooth = arena.mat();
    Imgproc.GaussianBlur(gray, smooth, new Size(0, 0), 1.5);
    Mat across = arena.mat();
    Imgproc.Sobel(smooth, across, CvType.CV_32F, 1, 0, 3, 1 / 8.0);
    Mat down = arena.mat();
    Imgproc.Sobel(smooth, down, CvType.CV_32F, 0, 1, 3, 1 / 8.0);
    Mat steep = arena.mat();
    Core.magnitude(across, down, steep);
    Core.MinMaxLocResult levels = Core.minMaxLoc(smooth);
    return Core.minMaxLoc(steep).maxVal / Math.max(1, levels.maxVal - levels.minVal);
  }

  private static int marksInSmaller(Mat gray, MatArena arena) {
    int most = 0;
    for (int factor : SMALLER) {
      most = Math.max(most, FinderPatterns.count(smaller(gray, factor, arena), arena));
    }
    return most;
  }

  /** Brightness of the light parts, not of single pixels. */
  private static double brightest(Mat gray, MatArena arena) {
    return Core.minMaxLoc(smaller(gray, 8, arena)).maxVal;
  }

  private static Mat smaller(Mat gray, int factor, MatArena arena) {
    Mat small = arena.mat();
    Size size = new Size(Math.max(1, gray.cols() / factor), Math.max(1, gray.rows() / factor));
    Imgproc.resize(gray, small, size, 0, 0, Imgproc.INTER_AREA);
    return small;
  }
}
