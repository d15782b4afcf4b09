package cn.xuezhao.acceptance;

import cn.xuezhao.acceptance.people.Portraits;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** The good portrait as the camera of a phone stores it: 12 megapixels, with a sensor's noise. */
final class LargePhoto {

  private static final int WIDTH = 3840;
  private static final float QUALITY = 0.98f;
  private static final double NOISE = 3;

  private LargePhoto() {}

  static byte[] passing() {
    BufferedImage small = decoded(Portraits.passing());
    int height = WIDTH * small.getHeight() / small.getWidth();
    BufferedImage large = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = large.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(small, 0, 0, WIDTH, height, null);
    graphics.dispose();
    addNoise(large);
    return encoded(large);
  }

  private static void addNoise(BufferedImage picture) {
    Random random = new Random(1);
    int[] row = new int[picture.getWidth()];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        row[x] = lit(row[x], (int) Math.round(random.nextGaussian() * NOISE));
      }
      picture.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
  }

  private static int lit(int rgb, int by) {
    int red = Math.clamp((rgb >> 16 & 255) + by, 0, 255);
    int green = Math.clamp((rgb >> 8 & 255) + by, 0, 255);
    int blue = Math.clamp((rgb & 255) + by, 0, 255);
    return red << 16 | green << 8 | blue;
  }

  private static BufferedImage decoded(byte[] jpeg) {
    try {
      return ImageIO.read(new ByteArrayInputStream(jpeg));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] encoded(BufferedImage picture) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(QUALITY);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
