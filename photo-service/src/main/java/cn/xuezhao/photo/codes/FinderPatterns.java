package cn.xuezhao.photo.codes;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/**
 * Counts the squares in squares that mark three corners of every QR code: dark in light in dark, of
 * 7, 5 and 3 modules. A code that cannot be read may still show how many of them there are.
 */
final class FinderPatterns {

  /** Smallest area of the inner square in pixels; below it everything looks like one. */
  private static final double LEAST = 12;

  private FinderPatterns() {}

  /** How many there are, whichever of the two colors is the dark one. */
  static int count(Mat gray, MatArena arena) {
    return in(gray, arena).size();
  }

  /** Where they are. */
  static List<Rect> in(Mat gray, MatArena arena) {
    int block = Math.max(15, Math.min(gray.cols(), gray.rows()) / 8) | 1;
    Mat dark = arena.mat();
    Imgproc.adaptiveThreshold(
        gray, dark, 255, Imgproc.ADAPTIVE_THRESH_MEAN_C, Imgproc.THRESH_BINARY_INV, block, 7);
    Mat light = arena.mat();
    Imgproc.adaptiveThreshold(
        gray, light, 255, Imgproc.ADAPTIVE_THRESH_MEAN_C, Imgproc.THRESH_BINARY, block, -7);
    List<Rect> inDark = nested(dark, arena);
    List<Rect> inLight = nested(light, arena);
    return inDark.size() >= inLight.size() ? inDark : inLight;
  }

  private static List<Rect> nested(Mat binary, MatArena arena) {
    List<MatOfPoint> outlines = new ArrayList<>();
    Mat tree = arena.mat();
    Imgproc.findContours(binary, outlines, tree, Imgproc.RETR_TREE, Imgproc.CHAIN_APPROX_SIMPLE);
    List<Rect> boxes =
        outlines.stream().map(outline -> Imgproc.boundingRect(arena.own(outline))).toList();
    List<Rect> found = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      int hole = child(tree, i);
      int core = hole < 0 ? -1 : child(tree, hole);
      if (core >= 0 && isFinder(boxes.get(i), boxes.get(hole), boxes.get(core))) {
        found.add(boxes.get(i));
      }
    }
    return found;
  }

  /** 7 to 5 to 3 modules, less what blur and slant take; the small marks inside are 5 to 3 to 1. */
  private static boolean isFinder(Rect outer, Rect hole, Rect core) {
    return core.area() >= LEAST
        && isAbout(7.0 / 3, outer.width, core.width)
        && isAbout(7.0 / 3, outer.height, core.height)
        && isAbout(5.0 / 3, hole.width, core.width)
        && isAbout(5.0 / 3, hole.height, core.height)
        && Math.abs(middle(outer.x, outer.width) - middle(core.x, core.width)) < outer.width / 6.0
        && Math.abs(middle(outer.y, outer.height) - middle(core.y, core.height))
            < outer.height / 6.0;
  }

  private static boolean isAbout(double expected, double larger, double smaller) {
    double ratio = larger / smaller / expected;
    return ratio > 0.7 && ratio < 1.4;
  }

  private static double middle(double from, double size) {
    return from + size / 2;
  }

  private static int child(Mat tree, int index) {
    return (int) tree.get(0, index)[2];
  }

  /** Dark and light exchanged, as in dark mode. */
  static Mat inverted(Mat gray, MatArena arena) {
    Mat inverted = arena.mat();
    Core.bitwise_not(gray, inverted);
    return inverted;
  }
}
