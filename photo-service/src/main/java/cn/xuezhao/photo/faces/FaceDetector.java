package cn.xuezhao.photo.faces;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Shrinking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect2d;
import org.opencv.core.Scalar;
import org.opencv.core.Size;

/**
 * Counts and places faces with BlazeFace. The wide-range network counts people best; the near-range
 * one is asked only when the other finds nobody.
 */
final class FaceDetector {

  /** At a score of 0.15: small faces in the background look no surer than patterns. */
  private static final double FAINT_LOGIT = -1.735;

  /** Boxes that share more than this show the same face. */
  private static final double SAME_FACE = 0.3;

  private static final int VALUES_PER_ANCHOR = 16;

  private final Models models;

  FaceDetector(Models models) {
    this.models = models;
  }

  /** Every face, the largest first; with a score below 0.5 it may as well be a pattern. */
  List<Detection> detect(Mat bgr, MatArena arena) {
    List<Detection> wide = detect(bgr, Range.WIDE, arena);
    boolean nobody = wide.stream().noneMatch(Detection::isSure);
    List<Detection> found = nobody ? detect(bgr, Range.NEAR, arena) : wide;
    return found.stream()
        .filter(face -> face.isSure() || !nobody)
        .sorted(Comparator.comparingDouble((Detection d) -> d.box().area()).reversed())
        .toList();
  }

  private List<Detection> detect(Mat bgr, Range range, MatArena arena) {
    int side = Math.max(bgr.cols(), bgr.rows());
    double scale = (double) range.side / side;
    Network network = range == Range.WIDE ? models.wideDetector() : models.nearDetector();
    network.look(square(bgr, range, scale, arena), arena);
    float[] scores = network.answer(0);
    float[] boxes = network.answer(1);
    List<Detection> candidates = new ArrayList<>();
    for (int anchor = 0; anchor < scores.length; anchor++) {
      if (scores[anchor] >= FAINT_LOGIT) {
        double score = 1 / (1 + Math.exp(-scores[anchor]));
        candidates.add(decode(boxes, anchor, score, range, scale));
      }
    }
    return distinct(candidates);
  }

  private static Mat square(Mat bgr, Range range, double scale, MatArena arena) {
    Size size = new Size(Math.max(1, bgr.cols() * scale), Math.max(1, bgr.rows() * scale));
    Mat small = Shrinking.to(size, bgr, arena);
    Mat square = arena.mat();
    Core.copyMakeBorder(
        small,
        square,
        0,
        range.side - small.rows(),
        0,
        range.side - small.cols(),
        Core.BORDER_CONSTANT,
        new Scalar(0, 0, 0));
    return square;
  }

  private static Detection decode(
      float[] values, int anchor, double score, Range range, double scale) {
    int at = anchor * VALUES_PER_ANCHOR;
    Point center = range.center(anchor);
    double width = values[at + 2] / scale;
    double height = values[at + 3] / scale;
    double x = (values[at] + center.x) / scale;
    double y = (values[at + 1] + center.y) / scale;
    Point first =
        new Point((values[at + 4] + center.x) / scale, (values[at + 5] + center.y) / scale);
    Point second =
        new Point((values[at + 6] + center.x) / scale, (values[at + 7] + center.y) / scale);
    return new Detection(
        new Rect2d(x - width / 2, y - height / 2, width, height), score, first, second);
  }

  private static List<Detection> distinct(List<Detection> candidates) {
    List<Detection> kept = new ArrayList<>();
    candidates.stream()
        .sorted(Comparator.comparingDouble(Detection::score).reversed())
        .forEach(
            candidate -> {
              if (kept.stream().allMatch(other -> other.overlap(candidate) < SAME_FACE)) {
                kept.add(candidate);
              }
            });
    return kept;
  }

  /** The two networks differ in input size and in how their anchors are laid out. */
  private enum Range {
    WIDE(192),
    NEAR(128);

    private final int side;

    Range(int side) {
      this.side = side;
    }

    /** Center of an anchor in input pixels: one per 4 px cell, or 2 per 8 px and 6 per 16 px. */
    Point center(int anchor) {
      if (this == WIDE) {
        return cell(anchor, 48, 4);
      }
      int fine = 16 * 16 * 2;
      return anchor < fine ? cell(anchor / 2, 16, 8) : cell((anchor - fine) / 6, 8, 16);
    }

    private static Point cell(int index, int cells, int stride) {
      int row = index / cells;
      return new Point((index - row * cells + 0.5) * stride, (row + 0.5) * stride);
    }
  }
}
