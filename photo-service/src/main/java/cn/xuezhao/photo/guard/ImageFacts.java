package cn.xuezhao.photo.guard;

/**
 * What the header of an accepted upload says.
 *
 * @param width as stored, before EXIF orientation
 * @param height as stored, before EXIF orientation
 * @param scans passes over the picture: 1 when baseline, usually 10 when progressive
 * @param length bytes of the picture itself; phones append films and gain maps behind it
 */
public record ImageFacts(int width, int height, int scans, long length) {

  /** The longer side, which does not depend on orientation. */
  public int longSide() {
    return Math.max(width, height);
  }
}
