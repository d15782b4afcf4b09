package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Picture;
import cn.xuezhao.photo.decoding.Shrinking;
import cn.xuezhao.photo.faces.Face;
import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What happened to the picture as a whole: compressed too much, or framed. */
final class PictureMeasures {

  /** JPEG codes squares of this side. */
  private static final int BLOCK = 8;

  /** Enough of the face to see a pattern, in pixels. */
  private static final int LOOKED_AT = 400;

  /** The long side at which frames are looked for. */
  private static final double COARSE = 320;

  /** No frame is wider than this share of a side. */
  private static final double WIDEST = 0.3;

  /** Within a frame brightness varies less than this, in levels; beside it, it jumps by more. */
  private static final double FLAT = 4;

  private static final double JUMP = 14;

  /** Writing leaves this share of a row blank. */
  private static final double BLANK = 0.55;

  /** Every so many pixels tell whether a row is blank. */
  private static final int STRIDE = 4;

  /** Along this share of the side at least. */
  private static final double STRAIGHT = 0.8;

  private PictureMeasures() {}

  static void take(Picture picture, Face face, Notes notes, MatArena arena) {
    if (picture.scale() < 3) {
      notes.add("blocking", blocking(picture, face, arena));
    }
    framed(picture.pixels(), notes, arena);
  }

  /** How much more neighbors differ at the seams of blocks than elsewhere, in levels. */
  private static double blocking(Picture picture, Face face, MatArena arena) {
    Mat gray = arena.mat();
    Imgproc.cvtColor(
        arena.own(picture.pixels().submat(middle(picture, face))), gray, Imgproc.COLOR_BGR2GRAY);
    int period = (int) Math.round(BLOCK / picture.scale());
    Mat turned = arena.mat();
    Core.transpose(gray, turned);
    return (seams(gray, period, arena) + seams(turned, period, arena)) / 2;
  }

  private static Rect middle(Picture picture, Face face) {
    int width = Math.min(picture.width(), LOOKED_AT);
    int height = Math.min(picture.height(), LOOKED_AT);
    int left = (int) Math.max(0, Math.min(picture.width() - width, face.centerX() - width / 2.0));
    int top = (int) Math.max(0, Math.min(picture.height() - height, face.eyeLine() - height / 2.0));
    return new Rect(left, top, width, height);
  }

  private static double seams(Mat gray, int period, MatArena arena) {
    int width = gray.cols();
    Mat steps = arena.mat();
    Core.absdiff(
        arena.own(gray.submat(0, gray.rows(), 0, width - 1)),
        arena.own(gray.submat(0, gray.rows(), 1, width)),
        steps);
    Mat mean = arena.mat();
    Core.reduce(steps, mean, 0, Core.REDUCE_AVG, CvType.CV_32F);
    float[] step = new float[width - 1];
    mean.get(0, 0, step);
    double all = 0;
    for (float each : step) {
      all += each / step.length;
    }
    double[] phases = new double[period];
    for (int phase = 0; phase < period; phase++) {
      double sum = 0;
      int count = 0;
      for (int x = phase == 0 ? period : phase; x + 1 < step.length; x += period) {
        sum += step[x] - (step[x - 1] + step[x + 1]) / 2;
        count++;
      }
      phases[phase] = sum / Math.max(1, count);
    }
    Arrays.sort(phases);
    return (phases[period - 1] - phases[period / 2]) / (all + 0.5);
  }

  private static void framed(Mat pixels, Notes notes, MatArena arena) {
    Mat gray = arena.mat();
    double scale = COARSE / Math.max(pixels.cols(), pixels.rows());
    Size size = new Size(pixels.cols() * scale, pixels.rows() * scale);
    Mat small = Shrinking.to(size, pixels, arena);
    Imgproc.cvtColor(small, gray, Imgproc.COLOR_BGR2GRAY);
    Mat turned = arena.mat();
    Core.transpose(gray, turned);
    double top = band(Rows.of(gray), 1) / gray.rows();
    double bottom = band(Rows.of(gray), -1) / gray.rows();
    double left = band(Rows.of(turned), 1) / gray.cols();
    double right = band(Rows.of(turned), -1) / gray.cols();
    double covered = 100 * (1 - (1 - top - bottom) * (1 - left - right));
    notes.add(
        "framed",
        covered,
        notes.box(
            new Point(left * pixels.cols(), top * pixels.rows()),
            new Point((1 - right) * pixels.cols(), (1 - bottom) * pixels.rows())));
  }

  /**
   * Rows of one color from an edge inwards, perhaps with writing, if they end in a straight jump.
   */
  private static double band(Rows rows, int direction) {
    int last = (int) (rows.count * WIDEST);
    int edge = rows.at(0, direction);
    double color = rows.mean(edge);
    if (rows.spread(edge) > FLAT) {
      return 0;
    }
    for (int depth = 0; depth < last; depth++) {
      int row = rows.at(depth, direction);
      if (rows.like(row, color) < BLANK) {
        return 0;
      }
      if (rows.jumps(row, rows.at(depth + 2, direction)) > STRAIGHT) {
        return rows.spread(row) > FLAT ? 0 : depth + 1.0;
      }
    }
    return 0;
  }

  /** A grey picture row by row. */
  @SuppressWarnings("ArrayRecordComponent") // pixels, never compared
  private record Rows(byte[] gray, int width, int count) {

    static Rows of(Mat mat) {
      byte[] gray = new byte[(int) mat.total()];
      mat.get(0, 0, gray);
      return new Rows(gray, mat.cols(), mat.rows());
    }

    int at(int depth, int direction) {
      return direction > 0 ? depth : count - 1 - depth;
    }

    double mean(int row) {
      double sum = 0;
      for (int x = 0; x < width; x++) {
        sum += gray[row * width + x] & 0xFF;
      }
      return sum / width;
    }

    /** The share of a row that has about this brightness. */
    double like(int row, double color) {
      int count = 0;
      for (int x = 0; x < width; x += STRIDE) {
        count += Math.abs((gray[row * width + x] & 0xFF) - color) < JUMP ? 1 : 0;
      }
      return (double) STRIDE * count / width;
    }

    double spread(int row) {
      double sum = 0;
      double squares = 0;
      for (int x = 0; x < width; x++) {
        double value = gray[row * width + x] & 0xFF;
        sum += value;
        squares += value * value;
      }
      double mean = sum / width;
      return Math.sqrt(Math.max(0, squares / width - mean * mean));
    }

    double jumps(int row, int other) {
      int count = 0;
      for (int x = 0; x < width; x++) {
        int difference = (gray[row * width + x] & 0xFF) - (gray[other * width + x] & 0xFF);
        count += Math.abs(difference) > JUMP ? 1 : 0;
      }
      return (double) count / width;
    }
  }
}
