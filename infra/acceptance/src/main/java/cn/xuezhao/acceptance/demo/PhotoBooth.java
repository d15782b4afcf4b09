package cn.xuezhao.acceptance.demo;

import cn.xuezhao.acceptance.people.Portraits;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Takes photos: one real portrait, moved, turned, lit and stored a little differently for every
 * student, so that no two files are the same; and bad ones on purpose.
 */
final class PhotoBooth {

  /** Beyond the edge the picture is mirrored, so that a turned picture has no corners. */
  private static final int MARGIN = 80;

  /** A little more of the chest than the portrait has: no photo may end before the shoulders do. */
  private static final int BELOW = 36;

  private static final double LARGEST_TURN = 1.5;
  private static final double LARGEST_ZOOM = 0.03;
  private static final int LARGEST_SHIFT = 8;
  private static final float DARK = 0.22f;
  private static final int BLUR = 15;

  private final BufferedImage portrait;
  private final BufferedImage tilted;
  private final BufferedImage twoFaces;
  private final BufferedImage noFace;

  PhotoBooth() {
    portrait = decoded(Portraits.passing());
    tilted = decoded(Portraits.tilted());
    twoFaces = decoded(Portraits.withTwoFaces());
    noFace = decoded(Portraits.withoutFace());
  }

  /** A photo that the automatic screening has nothing to say about. */
  byte[] good(Random random) {
    return encoded(lit(moved(portrait, random), 0.97f + random.nextFloat() * 0.09f), random);
  }

  byte[] bad(Flaw flaw, Random random) {
    return switch (flaw) {
      case TILTED -> encoded(moved(tilted, random), random);
      case TWO_FACES -> encoded(moved(twoFaces, random), random);
      case NO_FACE -> encoded(moved(noFace, random), random);
      case TOO_DARK -> encoded(lit(moved(portrait, random), DARK), random);
      case BLURRED -> encoded(blurred(moved(portrait, random)), random);
      case CUT_OFF -> {
        byte[] whole = good(random);
        yield Arrays.copyOf(whole, whole.length / 2);
      }
      case NO_PICTURE ->
          ("a text that was renamed to photo.jpg " + random.nextLong())
              .getBytes(StandardCharsets.UTF_8);
    };
  }

  private static BufferedImage moved(BufferedImage source, Random random) {
    int width = source.getWidth() - 2 * LARGEST_SHIFT;
    int height = source.getHeight() + BELOW;
    double zoom = 1 + LARGEST_ZOOM * within(random);
    AffineTransform place = new AffineTransform();
    place.translate(
        -LARGEST_SHIFT + LARGEST_SHIFT * within(random), LARGEST_SHIFT / 2.0 * within(random));
    place.translate(source.getWidth() / 2.0, source.getHeight() / 2.0);
    place.rotate(Math.toRadians(LARGEST_TURN * within(random)));
    place.scale(zoom, zoom);
    place.translate(-source.getWidth() / 2.0 - MARGIN, -source.getHeight() / 2.0 - MARGIN);
    BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = result.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(widened(source), place, null);
    graphics.dispose();
    return result;
  }

  private static BufferedImage widened(BufferedImage source) {
    int width = source.getWidth();
    int height = source.getHeight();
    BufferedImage result =
        new BufferedImage(width + 2 * MARGIN, height + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < result.getHeight(); y++) {
      int sourceY = mirrored(y - MARGIN, height);
      for (int x = 0; x < result.getWidth(); x++) {
        result.setRGB(x, y, source.getRGB(mirrored(x - MARGIN, width), sourceY));
      }
    }
    return result;
  }

  private static int mirrored(int at, int size) {
    int positive = Math.abs(at);
    return positive < size ? positive : 2 * (size - 1) - positive;
  }

  private static BufferedImage lit(BufferedImage picture, float brightness) {
    return new RescaleOp(brightness, 0, null).filter(picture, null);
  }

  private static BufferedImage blurred(BufferedImage picture) {
    float[] row = new float[BLUR];
    Arrays.fill(row, 1f / BLUR);
    BufferedImage across =
        new ConvolveOp(new Kernel(BLUR, 1, row), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
    return new ConvolveOp(new Kernel(1, BLUR, row), ConvolveOp.EDGE_NO_OP, null)
        .filter(across, null);
  }

  /** Between -1 and 1. */
  private static double within(Random random) {
    return 2 * random.nextDouble() - 1;
  }

  private static BufferedImage decoded(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] encoded(BufferedImage picture, Random random) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(0.9f + random.nextFloat() * 0.07f);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
