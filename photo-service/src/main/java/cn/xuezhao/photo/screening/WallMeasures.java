package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.standardization.Study;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * What lies on the wall: the shadow of the person, and lines such as corners, seams and writing.
 */
final class WallMeasures {

  /** A shadow takes this much of the light, and no more; less is uneven light. */
  private static final double SHADE_FROM = 0.06;

  private static final double SHADE_TO = 0.55;

  /** A shadow has the color of the wall: its channels lose the same share, within this. */
  private static final double SAME_COLOR = 0.07;

  /** Every third pixel of every third row says enough. */
  private static final int STRIDE = 3;

  /** From here, in levels per pixel at half the size, brightness changes like at an edge. */
  private static final double EDGE = 5;

  /** Edges of the person are not edges of the wall, in pixels of half the size. */
  private static final int APART = 9;

  private WallMeasures() {}

  static void take(Study study, Notes notes, MatArena arena) {
    if (!study.evenness().known()) {
      return;
    }
    Mat wall = study.wall(arena);
    shadow(study, wall, notes, arena);
    edges(study, wall, notes, arena);
  }

  private static void shadow(Study study, Mat wall, Notes notes, MatArena arena) {
    byte[] bgr = some(study.bgr(), arena);
    byte[] surface = some(study.surface(), arena);
    byte[] walls = some(wall, arena);
    byte[] dark = new byte[walls.length];
    int seen = 0;
    int shaded = 0;
    for (int i = 0; i < walls.length; i++) {
      if (walls[i] != 0) {
        seen++;
        if (isShaded(bgr, surface, i)) {
          shaded++;
          dark[i] = (byte) 255;
        }
      }
    }
    Mat where = arena.own(new Mat(few(wall.size()), CvType.CV_8U));
    where.put(0, 0, dark);
    notes.add(
        "wall-shadow", 100.0 * shaded / Math.max(1, seen), around(study, where, notes, STRIDE));
  }

  private static byte[] some(Mat mat, MatArena arena) {
    Mat some = arena.mat();
    Imgproc.resize(mat, some, few(mat.size()), 0, 0, Imgproc.INTER_NEAREST);
    return Clip.bytes(some, new Rect(0, 0, some.cols(), some.rows()), arena);
  }

  private static Size few(Size size) {
    return new Size(Math.floor(size.width / STRIDE), Math.floor(size.height / STRIDE));
  }

  private static boolean isShaded(byte[] bgr, byte[] surface, int index) {
    if ((bgr[index * 3] & 0xFF) >= (1 - SHADE_FROM) * (surface[index * 3] & 0xFF)) {
      return false;
    }
    double least = 1;
    double most = -1;
    for (int at = index * 3; at < index * 3 + 3; at++) {
      double lost = 1 - (bgr[at] & 0xFF) / Math.max(1.0, surface[at] & 0xFF);
      least = Math.min(least, lost);
      most = Math.max(most, lost);
    }
    return least > SHADE_FROM && most < SHADE_TO && most - least < SAME_COLOR;
  }

  private static void edges(Study study, Mat wall, Notes notes, MatArena arena) {
    Size half = new Size(wall.cols() / 2.0, wall.rows() / 2.0);
    Mat gray = arena.mat();
    Imgproc.cvtColor(study.bgr(), gray, Imgproc.COLOR_BGR2GRAY);
    Imgproc.resize(gray, gray, half, 0, 0, Imgproc.INTER_AREA);
    Imgproc.GaussianBlur(gray, gray, new Size(0, 0), 1.5);
    Mat inner = arena.mat();
    Imgproc.resize(wall, inner, half, 0, 0, Imgproc.INTER_NEAREST);
    Mat disc = arena.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(APART, APART)));
    Imgproc.erode(inner, inner, disc);
    Mat edges = steep(gray, arena);
    Core.bitwise_and(edges, inner, edges);
    double share = 100.0 * Core.countNonZero(edges) / Math.max(1, Core.countNonZero(inner));
    notes.add("wall-edges", share, around(study, edges, notes, 2));
  }

  private static Mat steep(Mat gray, MatArena arena) {
    Mat across = arena.mat();
    Mat down = arena.mat();
    // Scharr's weights add up to 32 levels per level and pixel.
    Imgproc.Scharr(gray, across, CvType.CV_32F, 1, 0, 1 / 32.0);
    Imgproc.Scharr(gray, down, CvType.CV_32F, 0, 1, 1 / 32.0);
    Mat steepness = arena.mat();
    Core.magnitude(across, down, steepness);
    Mat edges = arena.mat();
    Core.compare(steepness, new Scalar(EDGE), edges, Core.CMP_GT);
    return edges;
  }

  private static Shape[] around(Study study, Mat mask, Notes notes, int scale) {
    List<Shape> shapes = new ArrayList<>();
    Rect box = Imgproc.boundingRect(mask);
    if (box.width > 0) {
      shapes.add(
          notes.box(
              study.plan().toPicture(new Point(box.x * scale, box.y * scale)),
              study
                  .plan()
                  .toPicture(
                      new Point((box.x + box.width) * scale, (box.y + box.height) * scale))));
    }
    return shapes.toArray(Shape[]::new);
  }
}
