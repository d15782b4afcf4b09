package cn.xuezhao.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture as students send it, made from the portrait of the tests by enlarging it and adding the
 * noise of a small sensor.
 *
 * @param longSide in pixels
 */
record Input(String name, Path file, int longSide) {

  private static final float QUALITY = 0.92f;
  private static final double NOISE = 3;

  /** EXIF with one entry: to be seen turned right, as phones write it when held upright. */
  private static final byte[] TURNED_RIGHT = {
    (byte) 0xFF,
    (byte) 0xE1,
    0,
    34,
    'E',
    'x',
    'i',
    'f',
    0,
    0,
    'M',
    'M',
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    6,
    0,
    0,
    0,
    0,
    0,
    0
  };

  /** A phone's 12 megapixels, the same progressive, and what a browser scales it to. */
  static List<Input> from(Path portrait, Path folder) throws IOException {
    BufferedImage source = ImageIO.read(portrait.toFile());
    BufferedImage phone = turnedLeft(enlarged(source, 3000, 4000));
    return List.of(
        write("12 MP", turnedRight(jpeg(phone, false)), folder.resolve("phone.jpg"), 4000),
        write(
            "1200x1600",
            jpeg(enlarged(source, 1200, 1600), false),
            folder.resolve("scaled.jpg"),
            1600),
        write(
            "12 MP progressive",
            turnedRight(jpeg(phone, true)),
            folder.resolve("progressive.jpg"),
            4000));
  }

  private static Input write(String name, byte[] jpeg, Path file, int longSide) throws IOException {
    Files.write(file, jpeg);
    return new Input(name, file, longSide);
  }

  /** As wide as asked; above the portrait its wall goes on. */
  private static BufferedImage enlarged(BufferedImage source, int width, int height) {
    BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int portrait = source.getHeight() * width / source.getWidth();
    int wall = height - portrait;
    Graphics2D graphics = result.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(source, 0, wall, width, portrait, null);
    graphics.drawImage(source, 0, 0, width, wall, 0, 12, source.getWidth(), 13, null);
    graphics.dispose();
    addNoise(result);
    return result;
  }

  private static void addNoise(BufferedImage picture) {
    Random random = new Random(12);
    int[] row = new int[picture.getWidth()];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        int red = noisy(row[x] >> 16 & 255, random);
        int green = noisy(row[x] >> 8 & 255, random);
        row[x] = red << 16 | green << 8 | noisy(row[x] & 255, random);
      }
      picture.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
  }

  private static int noisy(int level, Random random) {
    return (int) Math.max(0, Math.min(255, Math.round(level + NOISE * random.nextGaussian())));
  }

  private static BufferedImage turnedLeft(BufferedImage upright) {
    int rows = upright.getHeight();
    int columns = upright.getWidth();
    BufferedImage result = new BufferedImage(rows, columns, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[columns];
    int[] turned = new int[columns];
    for (int y = 0; y < rows; y++) {
      upright.getRGB(0, y, columns, 1, row, 0, columns);
      for (int x = 0; x < columns; x++) {
        turned[columns - 1 - x] = row[x];
      }
      result.setRGB(y, 0, 1, columns, turned, 0, 1);
    }
    return result;
  }

  private static byte[] turnedRight(byte[] jpeg) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + TURNED_RIGHT.length);
    out.write(jpeg, 0, 2);
    out.writeBytes(TURNED_RIGHT);
    out.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
    return out.toByteArray();
  }

  private static byte[] jpeg(BufferedImage picture, boolean progressive) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(QUALITY);
    if (progressive) {
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
