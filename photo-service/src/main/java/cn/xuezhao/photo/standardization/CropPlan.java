package cn.xuezhao.photo.standardization;

import org.opencv.core.Point;

/**
 * The rectangle of the picture that becomes the standard photo. Only moved and scaled, never
 * turned: the standard forbids every other change of the portrait.
 *
 * @param scale pixels of the result per pixel of the picture
 * @param left left edge in pixels of the picture, may lie outside
 * @param top upper edge in pixels of the picture, may lie outside
 * @param seen where the head will be
 * @param missing what the picture does not show, in pixels of the result
 * @param chosen by the student, who can choose another one
 */
public record CropPlan(
    double scale, double left, double top, Seen seen, Missing missing, boolean chosen) {

  public CropPlan {
    // A negative scale would mirror; with one scale for both directions nothing can turn or skew.
    if (!(scale > 0) || !Double.isFinite(scale + left + top)) {
      throw new IllegalArgumentException("crop: scale %s at %s, %s".formatted(scale, left, top));
    }
  }

  /** A point of the picture, in the result. */
  public Point toResult(Point p) {
    return new Point((p.x - left) * scale, (p.y - top) * scale);
  }

  /** A point of the result, in the picture. */
  public Point toPicture(Point p) {
    return new Point(p.x / scale + left, p.y / scale + top);
  }

  /** The same, moved to begin with a whole pixel of the picture, as pictures are best scaled. */
  CropPlan onPixels() {
    double newLeft = Math.rint(left);
    double newTop = Math.rint(top);
    double down = (top - newTop) * scale;
    Seen moved =
        new Seen(
            seen.crown() + down,
            seen.eyes() + down,
            seen.faceWidth(),
            seen.offset() + (left - newLeft) * scale);
    return new CropPlan(scale, newLeft, newTop, moved, missing, chosen);
  }

  /** What of the picture it shows, in shares; may reach beyond its edges. */
  public Crop shareOf(int pictureWidth, int pictureHeight, OutputProfile profile) {
    return new Crop(
        millionth(left / pictureWidth),
        millionth(top / pictureHeight),
        millionth(profile.width() / scale / pictureWidth),
        millionth(profile.height() / scale / pictureHeight));
  }

  private static double millionth(double value) {
    return Math.round(value * 1e6) / 1e6;
  }

  /**
   * The head in the result, in its pixels.
   *
   * @param crown where the highest hair will be, from the top edge
   * @param eyes where the eye line will be, from the top edge
   * @param faceWidth how wide the face will be
   * @param offset how far right of the vertical middle the face will be
   */
  public record Seen(double crown, double eyes, double faceWidth, double offset) {

    /** How far the head is outside of what the standard allows, all together. */
    public double off(OutputProfile profile) {
      return profile.crown().off(crown)
          + profile.eyes().off(eyes)
          + profile.faceWidth().off(faceWidth)
          + Math.max(0, Math.abs(offset) - profile.maxOffset());
    }
  }

  /**
   * How far the result reaches beyond the picture where the person would be, per side.
   *
   * @param head more than 0 when the hair touches the upper edge of the picture, or the head an
   *     edge of the crop
   * @param bottom rows of body that are missing
   * @param sides columns of shoulder that are missing
   */
  public record Missing(double head, double bottom, double sides) {}
}
