package cn.xuezhao.photolab.variations;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Backgrounds: plain walls in several light colors, and all that should not be behind a person. */
final class Walls {

  /** Blue, green, red. */
  private static final double[][] COLORS = {
    {243, 243, 243},
    {232, 230, 226},
    {212, 212, 212},
    {238, 222, 200},
    {205, 222, 235},
    {214, 228, 214},
    {190, 190, 194},
    {235, 196, 140},
    {226, 216, 228}
  };

  private final Random random;
  private final MatArena arena;

  Walls(Random random, MatArena arena) {
    this.random = random;
    this.arena = arena;
  }

  /** As a good photo may have it: light, nearly even, a little grain. */
  Mat plain(Size size) {
    return lit(size, COLORS[random.nextInt(COLORS.length)], 14 * random.nextDouble());
  }

  /** From light to dark across the picture. */
  Mat gradient(Size size) {
    return lit(size, new double[] {160, 162, 165}, 130 + 30 * random.nextDouble());
  }

  Mat dark(Size size) {
    double level = 18 + 40 * random.nextDouble();
    return lit(size, new double[] {level, level, level * 0.95}, 6);
  }

  private Mat lit(Size size, double[] color, double range) {
    double angle = random.nextDouble() * 2 * Math.PI;
    Mat across = arena.own(new Mat(1, (int) size.width, CvType.CV_32F));
    Mat down = arena.own(new Mat((int) size.height, 1, CvType.CV_32F));
    ramp(across, range * Math.cos(angle));
    ramp(down, range * Math.sin(angle));
    Mat light = arena.mat();
    Core.repeat(across, (int) size.height, 1, light);
    Mat rows = arena.mat();
    Core.repeat(down, 1, (int) size.width, rows);
    Core.add(light, rows, light);
    Mat wall = Pixels.three(light, arena);
    Core.add(wall, new Scalar(color), wall);
    Mat grain = arena.own(new Mat(size, CvType.CV_32FC3));
    Core.randn(grain, 0, 0.6 + random.nextDouble());
    Core.add(wall, grain, wall);
    return wall;
  }

  private static void ramp(Mat line, double range) {
    int length = (int) line.total();
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) (range * ((double) i / length - 0.5));
    }
    line.put(0, 0, values);
  }

  /** What the person throws on the wall when they stand too near to it. */
  Mat shadow(Size size, Mat opacity) {
    Mat cast = arena.mat();
    Mat moved = arena.own(new Mat(2, 3, CvType.CV_64F));
    double side = random.nextBoolean() ? 1 : -1;
    moved.put(0, 0, 1, 0, side * size.width * 0.07, 0, 1, size.height * 0.03);
    Imgproc.warpAffine(opacity, cast, moved, size);
    Mat soft = Pixels.blurred(cast, size.width * 0.022, arena);
    Mat factor = arena.mat();
    soft.convertTo(factor, CvType.CV_32F, -0.42, 1);
    Mat wall = lit(size, new double[] {222, 222, 220}, 6);
    Core.multiply(wall, Pixels.three(factor, arena), wall);
    return wall;
  }

  Mat bricks(Size size) {
    Mat wall = flat(size, new Scalar(190, 196, 200));
    double high = size.height / 14;
    double wide = high * 2.4;
    for (int row = 0; row * high < size.height; row++) {
      for (int column = -1; column * wide < size.width; column++) {
        double x = (column + (row % 2) * 0.5) * wide;
        double shade = 0.85 + 0.3 * random.nextDouble();
        Imgproc.rectangle(
            wall,
            new Point(x + high * 0.07, row * high + high * 0.07),
            new Point(x + wide - high * 0.07, (row + 1) * high - high * 0.07),
            new Scalar(90 * shade, 110 * shade, 170 * shade),
            Imgproc.FILLED);
      }
    }
    return grained(wall, 6);
  }

  Mat texture(Size size) {
    Mat wall = flat(size, new Scalar(200, 205, 208));
    Mat fine = arena.own(new Mat(size, CvType.CV_32FC3));
    Core.randn(fine, 0, 60 + 25 * random.nextDouble());
    Mat coarse = Pixels.blurred(fine, size.width / 450, arena);
    Mat floats = Pixels.floats(wall, arena);
    Core.add(floats, coarse, floats);
    return floats;
  }

  Mat checks(Size size) {
    Mat wall = flat(size, new Scalar(225, 225, 225));
    int side = (int) (size.width / (8 + random.nextInt(8)));
    for (int y = 0; y * side < size.height; y++) {
      for (int x = y % 2; x * side < size.width; x += 2) {
        Imgproc.rectangle(
            wall,
            new Rect(x * side, y * side, side, side),
            new Scalar(165, 150, 150),
            Imgproc.FILLED);
      }
    }
    return grained(wall, 1);
  }

  /** Frames, shelves and boxes beside the head. */
  Mat objects(Size size) {
    Mat wall = flat(size, new Scalar(215, 218, 220));
    for (int i = 0; i < 5; i++) {
      boolean left = i % 2 == 0;
      double wide = size.width * (0.12 + 0.12 * random.nextDouble());
      double x = left ? size.width * 0.02 * i : size.width - wide - size.width * 0.02 * i;
      double y = size.height * (0.05 + 0.5 * random.nextDouble());
      Imgproc.rectangle(
          wall,
          new Point(x, y),
          new Point(x + wide, y + size.height * (0.08 + 0.12 * random.nextDouble())),
          new Scalar(random.nextInt(200), random.nextInt(200), random.nextInt(200)),
          Imgproc.FILLED);
    }
    return grained(wall, 1.5);
  }

  /** The frame of a door and the edge of a cupboard. */
  Mat edges(Size size) {
    Mat wall = flat(size, new Scalar(220, 222, 224));
    double x = size.width * (0.13 + 0.08 * random.nextDouble());
    Imgproc.rectangle(
        wall,
        new Point(0, 0),
        new Point(x, size.height),
        new Scalar(120, 150, 175),
        Imgproc.FILLED);
    double y = size.height * 0.12;
    Imgproc.rectangle(
        wall,
        new Point(size.width * 0.8, y),
        new Point(size.width, size.height),
        new Scalar(150, 150, 160),
        Imgproc.FILLED);
    return grained(wall, 1.5);
  }

  private Mat flat(Size size, Scalar color) {
    return arena.own(new Mat(size, CvType.CV_8UC3, color));
  }

  private Mat grained(Mat wall, double sigma) {
    return Pixels.floats(Pixels.noisy(wall, sigma, arena), arena);
  }
}
