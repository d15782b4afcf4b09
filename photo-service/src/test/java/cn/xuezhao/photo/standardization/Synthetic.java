package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.NativeImaging;
import cn.xuezhao.photo.decoding.Picture;
import cn.xuezhao.photo.faces.Detection;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.faces.FaceReader;
import cn.xuezhao.photo.faces.Models;
import java.nio.file.Path;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect2d;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Painted heads before painted walls, every one of a seed; nobody's portrait. */
final class Synthetic {

  static final OutputProfile PROFILE =
      new OutputProfile(
          "chsi-2017-99",
          480,
          640,
          300,
          new Band(50, 80, 110),
          new Band(200, 250, 300),
          new Band(180, 240, 300),
          12,
          60,
          new Band(20480, 30720, 40000),
          new Rgb(100, 197, 255));

  static final int WIDTH = 750;
  static final int HEIGHT = 1000;

  private static final FaceReader READER = reader();

  private Synthetic() {}

  static FaceReader faces() {
    return READER;
  }

  private static FaceReader reader() {
    NativeImaging.load(Path.of("target", "natives"));
    return new FaceReader(new Models());
  }

  /** A head with hair, neck and shoulders, grain over all of it. */
  static Picture head(Random random, MatArena arena) {
    Scalar wall = color(random, 120, 250);
    Scalar hair = color(random, 10, 110);
    Scalar skin = new Scalar(110 + random.nextInt(60), 140 + random.nextInt(60), 200);
    Mat picture = arena.own(new Mat(HEIGHT, WIDTH, CvType.CV_8UC3, wall));
    int tall = 200 + random.nextInt(30);
    ellipse(picture, 375, 950, 320, 240, color(random, 20, 230));
    ellipse(picture, 375, 700, 80, 160, skin);
    ellipse(picture, 375, 420, 175, tall, hair);
    ellipse(picture, 375, 460, 145, 185, skin);
    for (int side : new int[] {-1, 1}) {
      ellipse(picture, 375 + side * 60, 430, 26, 11, new Scalar(240, 240, 240));
      ellipse(picture, 375 + side * 60, 430, 10, 10, new Scalar(30, 30, 30));
      ellipse(picture, 375 + side * 60, 395, 34, 6, hair);
    }
    ellipse(picture, 375, 490, 18, 12, new Scalar(100, 120, 170));
    ellipse(picture, 375, 560, 50, 10, new Scalar(90, 90, 190));
    Imgproc.GaussianBlur(picture, picture, new Size(0, 0), 1.5);
    Core.setRNGSeed(random.nextInt());
    Mat grain = arena.own(new Mat(HEIGHT, WIDTH, CvType.CV_8UC3));
    Core.randn(grain, 8, 1 + 3 * random.nextDouble());
    Core.add(picture, grain, picture);
    return new Picture(picture, 1);
  }

  /** Where the landmarks come to lie in such a head. */
  static Face face(Picture picture, MatArena arena) {
    Detection head =
        new Detection(new Rect2d(225, 300, 300, 300), 1, new Point(315, 430), new Point(435, 430));
    return READER.landmarks(picture.pixels(), head, arena);
  }

  private static void ellipse(Mat picture, int x, int y, int wide, int high, Scalar color) {
    Imgproc.ellipse(
        picture,
        new Point(x, y),
        new Size(wide, high),
        0,
        0,
        360,
        color,
        Imgproc.FILLED,
        Imgproc.LINE_AA);
  }

  private static Scalar color(Random random, int from, int to) {
    return new Scalar(
        from + random.nextInt(to - from),
        from + random.nextInt(to - from),
        from + random.nextInt(to - from));
  }
}
