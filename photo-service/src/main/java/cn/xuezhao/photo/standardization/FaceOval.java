package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;

/** The outline of the face from chin to forehead, as the mesh gives it. */
final class FaceOval {

  /** The landmarks waver by a pixel or two; drawn in by this factor they lie in the face. */
  static final double SURE = 0.95;

  private static final int[] OVAL = {
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
    148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
  };

  private FaceOval() {}

  /** The oval, drawn in towards its middle by a factor. */
  static MatOfPoint of(Face face, double factor, MatArena arena) {
    Point middle = face.middle(OVAL);
    Point[] points = new Point[OVAL.length];
    for (int i = 0; i < OVAL.length; i++) {
      Point p = face.at(OVAL[i]);
      points[i] =
          new Point(middle.x + (p.x - middle.x) * factor, middle.y + (p.y - middle.y) * factor);
    }
    return arena.own(new MatOfPoint(points));
  }
}
