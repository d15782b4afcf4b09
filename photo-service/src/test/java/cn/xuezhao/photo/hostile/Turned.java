package cn.xuezhao.photo.hostile;

import cn.xuezhao.photo.guard.TestImages;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;

/** Upright pictures as cameras store them that were held otherwise. */
public final class Turned {

  /** Where they were taken. Nobody must read it in what is published. */
  public static final String PLACE = "41.80N 123.43E, at home";

  private Turned() {}

  /**
   * A JPEG that looks like this picture to whoever honors its orientation, once.
   *
   * @param orientation 1 to 8, as EXIF counts
   */
  public static byte[] jpeg(BufferedImage upright, int orientation) {
    return Jpeg.of(TestImages.jpeg(stored(upright, orientation), false))
        .with(Exif.SEGMENT, Exif.gps(PLACE))
        .with(Jpeg.COMMENT, PLACE)
        .with(Exif.SEGMENT, Exif.orientation(orientation, ByteOrder.BIG_ENDIAN))
        .bytes();
  }

  private static BufferedImage stored(BufferedImage upright, int orientation) {
    int right = upright.getWidth() - 1;
    int bottom = upright.getHeight() - 1;
    boolean lies = orientation > 4;
    BufferedImage stored =
        new BufferedImage(
            (lies ? bottom : right) + 1, (lies ? right : bottom) + 1, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < stored.getHeight(); y++) {
      for (int x = 0; x < stored.getWidth(); x++) {
        int rgb =
            switch (orientation) {
              case 2 -> upright.getRGB(right - x, y);
              case 3 -> upright.getRGB(right - x, bottom - y);
              case 4 -> upright.getRGB(x, bottom - y);
              case 5 -> upright.getRGB(y, x);
              case 6 -> upright.getRGB(right - y, x);
              case 7 -> upright.getRGB(right - y, bottom - x);
              case 8 -> upright.getRGB(y, bottom - x);
              default -> upright.getRGB(x, y);
            };
        stored.setRGB(x, y, rgb);
      }
    }
    return stored;
  }
}
