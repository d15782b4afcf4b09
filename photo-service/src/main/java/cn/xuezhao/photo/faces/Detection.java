package cn.xuezhao.photo.faces;

import org.opencv.core.Point;
import org.opencv.core.Rect2d;

/**
 * A face as the detector sees it, in pixels of the decoded picture.
 *
 * @param leftEye the eye on the left side of the picture
 * @param rightEye the eye on the right side of the picture
 */
public record Detection(Rect2d box, double score, Point leftEye, Point rightEye) {

  /** Below it the networks take hands and patterns for faces. */
  private static final double SURE = 0.5;

  /** Whether nothing else is asked to believe it. */
  public boolean isSure() {
    return score >= SURE;
  }

  /** Share of the two boxes that they have in common. */
  double overlap(Detection other) {
    double width =
        Math.min(box.x + box.width, other.box.x + other.box.width) - Math.max(box.x, other.box.x);
    double height =
        Math.min(box.y + box.height, other.box.y + other.box.height) - Math.max(box.y, other.box.y);
    if (width <= 0 || height <= 0) {
      return 0;
    }
    double common = width * height;
    return common / (box.area() + other.box.area() - common);
  }
}
