package cn.xuezhao.photo.standardization;

import org.opencv.core.Point;

/**
 * The rectangle of the picture that becomes the standard photo. Only moved and scaled, never
 * turned: the standard forbids every other change of the portrait.
 *
 * @param scale pixels of the result per pixel of the picture
 * @param left left edge in pixels of the picture, may lie outside
 * @param top upper edge in pixels of the picture, may lie outside
 * @param crown where the highest hair will be, from the top edge of the result
 * @param eyes where the eye line will be
 * @param faceWidth how wide the face will be
 * @param missing what the picture does not show, in pixels of the result
 */
public record CropPlan(
    double scale,
    double left,
    double top,
    double crown,
    double eyes,
    double faceWidth,
    Missing missing) {

  /** A point of the picture, in the result. */
  public Point toResult(Point p) {
    return new Point((p.x - left) * scale, (p.y - top) * scale);
  }

  /** A point of the result, in the picture. */
  public Point toPicture(Point p) {
    return new Point(p.x / scale + left, p.y / scale + top);
  }

  /**
   * How far the result reaches beyond the picture where the person would be, per side.
   *
   * @param head more than 0 when the hair touches the upper edge of the picture
   * @param bottom rows of body that are missing
   * @param sides columns of shoulder that are missing
   */
  public record Missing(double head, double bottom, double sides) {}
}
