package cn.xuezhao.photo.codes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Random;

/**
 * How a student may photograph a collection code from a screen, drawn in code: twelve pictures of
 * each, the same ones every time.
 */
enum CodeScene {
  FLAT(0, 1),
  TURNED(0, 1),
  SLANTED_20(20, 1),
  SLANTED_35(35, 1),
  SLANTED_50(50, 1),
  SOFT(0, 1),
  BLURRED(0, 1),
  MOVED(0, 1),
  SMALL(0, 0.4),
  DARK(0, 1),
  DARK_MODE(0, 1),
  WOVEN(10, 1),
  GLARING(10, 1),
  SLANTED_AND_SOFT(35, 1),
  DARK_MODE_SLANTED(30, 1),
  CUT_OFF(0, 1),
  PITCH_DARK(0, 1),
  OUT_OF_FOCUS(0, 1),
  TWO_CODES(0, 0.5),
  COVERED(0, 1),
  NO_CODE(0, 1);

  static final int PICTURES = 6;

  private static final int WIDTH = 800;
  private static final int HEIGHT = 640;
  private static final int CODE = 400;

  private final double slant;
  private final double size;

  CodeScene(double slant, double size) {
    this.slant = slant;
    this.size = size;
  }

  /** As long as a signed token, with Chinese in it. */
  static String text(int number) {
    return "eyJhbGciOiJFUzI1NiIsImtpZCI6ImNoc2kifQ.eyJjaWQiOiJjaWRfMDEyMzQ1Njc4%02d.学信网采集码"
        .formatted(number);
  }

  BufferedImage picture(int number) {
    Random random = new Random(31L * ordinal() + number);
    float[] pixels = room(random);
    switch (this) {
      case NO_CODE -> writing(pixels, random);
      case TWO_CODES -> {
        put(code(text(number)), pixels, place(random, 230, 320));
        put(code(text(number + 50)), pixels, place(random, 570, 320));
      }
      case CUT_OFF -> put(code(text(number)), pixels, place(random, 690 + 3 * number, 320));
      default -> put(code(text(number)), pixels, place(random, 400, 320));
    }
    return image(photographed(pixels, random), random);
  }

  private float[] photographed(float[] pixels, Random random) {
    return switch (this) {
      case SOFT, SLANTED_AND_SOFT -> blurred(pixels, 2.2);
      case BLURRED -> blurred(pixels, 4.2);
      case OUT_OF_FOCUS -> blurred(pixels, 13);
      case MOVED -> moved(pixels, 9);
      case DARK -> lit(pixels, 0.22, 5, random);
      case PITCH_DARK -> lit(pixels, 0.01, 2, random);
      case DARK_MODE, DARK_MODE_SLANTED -> lit(inverted(pixels), 1, 3, random);
      case WOVEN -> woven(pixels, random);
      case GLARING -> glaring(pixels, random);
      case COVERED -> covered(pixels);
      default -> lit(pixels, 1, 3, random);
    };
  }

  /** A screen before something busy. */
  private static float[] room(Random random) {
    float[] pixels = new float[WIDTH * HEIGHT];
    double phase = random.nextDouble(6);
    for (int i = 0; i < pixels.length; i++) {
      double x = i % WIDTH;
      double y = i / (double) WIDTH;
      pixels[i] = (float) (120 + 50 * Math.sin(x / 61 + phase) + 40 * Math.sin(y / 37 + x / 90));
    }
    return pixels;
  }

  /** Lines of something like letters, as on most screenshots. */
  private static void writing(float[] pixels, Random random) {
    for (int letter = 0; letter < 400; letter++) {
      int left = 100 + letter % 40 * 15;
      int top = 80 + letter / 40 * 48;
      boolean bar = random.nextBoolean();
      int width = 3 + random.nextInt(9);
      int height = 4 + random.nextInt(18);
      for (int i = 0; i < width * height; i++) {
        if (bar || i % width < 3 || i / width < 3) {
          pixels[(top + i / width) * WIDTH + left + i % width] = 25;
        }
      }
    }
  }

  /** From the picture back to the code: place, turn, slant and distance. */
  private double[] place(Random random, double centerX, double centerY) {
    double turn = Math.toRadians(this == FLAT ? 0 : random.nextDouble(360));
    double upright = this == TURNED || slant > 0 ? turn : Math.toRadians(random.nextDouble(-6, 6));
    double angle = Math.toRadians(slant);
    return new double[] {
      centerX, centerY, Math.cos(upright), Math.sin(upright), Math.cos(angle), Math.sin(angle), size
    };
  }

  private static void put(float[] code, float[] picture, double[] place) {
    double distance = 900;
    for (int i = 0; i < picture.length; i++) {
      double x = (i % WIDTH - place[0]) / place[6];
      double y = (i / WIDTH - place[1]) / place[6];
      // The code lies in a plane that is turned away around the vertical axis.
      double along = x * distance / (distance * place[4] - x * place[5]);
      double depth = (distance + along * place[5]) / distance;
      double across = y * depth;
      double u = along * place[2] + across * place[3] + CODE / 2.0;
      double v = -along * place[3] + across * place[2] + CODE / 2.0;
      if (u >= 0 && v >= 0 && u < CODE - 1 && v < CODE - 1) {
        picture[i] = sample(code, u, v);
      }
    }
  }

  private static float sample(float[] code, double u, double v) {
    int x = (int) u;
    int y = (int) v;
    double right = u - x;
    double down = v - y;
    double above = code[y * CODE + x] * (1 - right) + code[y * CODE + x + 1] * right;
    double below = code[(y + 1) * CODE + x] * (1 - right) + code[(y + 1) * CODE + x + 1] * right;
    return (float) (above * (1 - down) + below * down);
  }

  private static float[] code(String text) {
    BitMatrix bits;
    try {
      bits =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  CODE,
                  CODE,
                  Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 3));
    } catch (WriterException e) {
      throw new AssertionError(e);
    }
    float[] pixels = new float[CODE * CODE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = bits.get(i % CODE, i / CODE) ? 35 : 240;
    }
    return pixels;
  }

  private static float[] inverted(float[] pixels) {
    float[] result = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      result[i] = 255 - pixels[i];
    }
    return result;
  }

  private static float[] lit(float[] pixels, double light, double noise, Random random) {
    float[] result = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      result[i] = (float) (light * pixels[i] + noise * random.nextGaussian());
    }
    return result;
  }

  /** The pixels of a screen against those of a camera. */
  private static float[] woven(float[] pixels, Random random) {
    double step = 2.3 + random.nextDouble(1.5);
    float[] result = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      double x = i % WIDTH;
      double y = i / (double) WIDTH;
      double lines = Math.sin(6.28 * x / step) * Math.sin(6.28 * (y + x / 9) / (step + 0.4));
      result[i] = (float) (pixels[i] * (0.72 + 0.28 * lines) + 5 * random.nextGaussian());
    }
    return result;
  }

  private static float[] glaring(float[] pixels, Random random) {
    double x = 300 + random.nextDouble(200);
    double y = 220 + random.nextDouble(200);
    float[] result = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      double distance = Math.hypot(i % WIDTH - x, i / WIDTH - y) / 90;
      result[i] = (float) (0.6 * pixels[i] + 150 * Math.exp(-distance * distance));
    }
    return result;
  }

  /** A broad line drawn over the data of the code. */
  private static float[] covered(float[] pixels) {
    float[] result = pixels.clone();
    for (int i = 0; i < result.length; i++) {
      double x = i % WIDTH - 400;
      double y = i / WIDTH - 320;
      if (Math.hypot(x, y) < 75) {
        result[i] = 128;
      }
    }
    return result;
  }

  private static float[] moved(float[] pixels, int width) {
    return averaged(pixels, width, 1);
  }

  /** Three boxes in both directions are as good as a bell. */
  private static float[] blurred(float[] pixels, double deviation) {
    int width = (int) Math.round(Math.sqrt(4 * deviation * deviation + 1)) | 1;
    float[] result = pixels;
    for (int pass = 0; pass < 3; pass++) {
      result = averaged(averaged(result, width, 1), width, WIDTH);
    }
    return result;
  }

  private static float[] averaged(float[] pixels, int width, int step) {
    float[] result = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      float sum = 0;
      for (int k = -width / 2; k <= width / 2; k++) {
        sum += pixels[Math.clamp(i + (long) k * step, 0, pixels.length - 1)];
      }
      result[i] = sum / (2 * (width / 2) + 1);
    }
    return result;
  }

  private static BufferedImage image(float[] pixels, Random random) {
    int tint = random.nextInt(12);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < pixels.length; i++) {
      int level = Math.clamp(Math.round(pixels[i]), 0, 255);
      int blue = Math.clamp(level + tint, 0, 255);
      image.setRGB(i % WIDTH, i / WIDTH, level << 16 | level << 8 | blue);
    }
    return image;
  }
}
