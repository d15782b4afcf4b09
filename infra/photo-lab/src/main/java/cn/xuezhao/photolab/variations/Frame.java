package cn.xuezhao.photolab.variations;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.Random;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Size;

/**
 * What part of a portrait is shown, perhaps turned about the middle of the face. Never more body
 * than the portrait has; above the head there is as much wall as one likes.
 *
 * @param center of the face, in the portrait
 * @param at the same point, in the picture
 */
record Frame(Point center, Point at, double degrees, Size size) {

  static Frame around(Person person, double degrees, Random random) {
    double face = person.face().width();
    Point center = person.face().middle(234, 454);
    double half =
        Math.min(
            face * (1.45 + 0.45 * random.nextDouble()),
            Math.min(center.x, person.opacity().cols() - center.x));
    double shift = half * 0.08 * (random.nextDouble() - 0.5);
    double above =
        person.reachesUpperEdge()
            ? center.y
            : center.y - person.crown() + face * (0.3 + 0.3 * random.nextDouble());
    double lost = half * Math.abs(Math.tan(Math.toRadians(degrees)));
    double below =
        Math.min(person.opacity().rows() - center.y - lost, face * (2.0 + random.nextDouble()));
    Size size = new Size(Math.round(2 * half), Math.round(above + below));
    return new Frame(center, new Point(half + shift, above), degrees, size);
  }

  Mat transform(MatArena arena) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    Mat transform = arena.own(new Mat(2, 3, CvType.CV_64F));
    transform.put(
        0,
        0,
        cos,
        -sin,
        at.x - cos * center.x + sin * center.y,
        sin,
        cos,
        at.y - sin * center.x - cos * center.y);
    return transform;
  }
}
