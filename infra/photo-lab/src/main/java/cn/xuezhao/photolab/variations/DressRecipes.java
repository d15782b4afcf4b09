package cn.xuezhao.photolab.variations;

import cn.xuezhao.photo.faces.Face;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What the person wears: drawn over the photo or dyed. */
final class DressRecipes {

  private DressRecipes() {}

  static Print blueClothes(Stage stage) {
    return Print.of(dyed(stage, new Scalar(205, 95, 40)));
  }

  /** The light blue that most centres have as background. */
  static Print clothesLikeBackground(Stage stage) {
    return Print.of(dyed(stage, new Scalar(255, 200, 105)));
  }

  /** Keeps the folds: the color is scaled by how light the cloth is compared with its middle. */
  private static Mat dyed(Stage stage, Scalar color) {
    Mat[] outline = new Mat[1];
    Stage.Shot shot =
        stage.before(
            (size, opacity) -> {
              outline[0] = opacity;
              return stage.walls().plain(size);
            },
            stage.slightRoll());
    Mat cloth = stage.arena().own(outline[0].clone());
    double collar = shot.face().chin().y + shot.face().width() * 0.2;
    Mat above = cloth.rowRange(0, (int) Math.clamp(collar, 1, cloth.rows() - 1.0));
    above.setTo(new Scalar(0));
    above.release();
    Mat light = stage.arena().mat();
    Imgproc.cvtColor(shot.bgr(), light, Imgproc.COLOR_BGR2GRAY);
    light.convertTo(light, CvType.CV_32F);
    Mat below = stage.arena().mat();
    cloth.convertTo(below, CvType.CV_8U, 255);
    double mean = Math.max(20, Core.mean(light, below).val[0]);
    light.convertTo(light, CvType.CV_32F, 0.35 / mean, 0.65);
    Core.min(light, new Scalar(1.1), light);
    Mat dye = Pixels.three(light, stage.arena());
    Core.multiply(dye, color, dye);
    return Pixels.bytes(
        Pixels.over(dye, cloth, Pixels.floats(shot.bgr(), stage.arena()), stage.arena()),
        stage.arena());
  }

  static Print sunglasses(Stage stage) {
    return Print.of(glasses(stage, new Scalar(22, 20, 18), 0.94));
  }

  static Print tintedGlasses(Stage stage) {
    return Print.of(glasses(stage, new Scalar(35, 50, 75), 0.55));
  }

  private static Mat glasses(Stage stage, Scalar tint, double strength) {
    Stage.Shot shot = stage.plain();
    Mat lenses = lenses(stage, shot, Imgproc.FILLED);
    Mat picture =
        Pixels.tinted(
            shot.bgr(), tint, Pixels.softened(lenses, 0.8, strength, stage.arena()), stage.arena());
    return withRims(stage, new Stage.Shot(picture, shot.face()));
  }

  /** Clear glasses with a window mirrored in each. */
  static Print glare(Stage stage) {
    Stage.Shot shot = stage.plain();
    Mat picture = withRims(stage, shot);
    for (Point eye : new Point[] {shot.face().leftEye(), shot.face().rightEye()}) {
      Mat spot =
          Pixels.ellipse(
              picture,
              new Point(eye.x + shot.eyes() * 0.06, eye.y),
              new Size(shot.eyes() * 0.17, shot.eyes() * 0.09),
              1.5,
              stage.arena());
      picture = Pixels.tinted(picture, new Scalar(255, 255, 255), spot, stage.arena());
    }
    return Print.of(picture);
  }

  private static Mat withRims(Stage stage, Stage.Shot shot) {
    Mat rims = lenses(stage, shot, (int) Math.max(2, shot.eyes() * 0.03));
    Imgproc.line(
        rims,
        along(shot, 0.38),
        along(shot, 0.62),
        new Scalar(255),
        (int) Math.max(2, shot.eyes() * 0.03));
    return Pixels.tinted(
        shot.bgr(),
        new Scalar(30, 30, 35),
        Pixels.softened(rims, 0.6, 1, stage.arena()),
        stage.arena());
  }

  private static Point along(Stage.Shot shot, double share) {
    Point left = shot.face().leftEye();
    Point right = shot.face().rightEye();
    return new Point(left.x + share * (right.x - left.x), left.y + share * (right.y - left.y));
  }

  private static Mat lenses(Stage stage, Stage.Shot shot, int thickness) {
    Mat mask = stage.arena().own(Mat.zeros(shot.bgr().size(), CvType.CV_8U));
    Size axes = new Size(shot.eyes() * 0.4, shot.eyes() * 0.31);
    for (Point eye : new Point[] {shot.face().leftEye(), shot.face().rightEye()}) {
      Point center = new Point(eye.x, eye.y + shot.eyes() * 0.05);
      Imgproc.ellipse(mask, center, axes, shot.face().roll(), 0, 360, new Scalar(255), thickness);
    }
    return mask;
  }

  /** Hair from the forehead down to the lids, strand by strand, in the color of the hair. */
  static Print fringe(Stage stage) {
    Stage.Shot shot = stage.plain();
    Face face = shot.face();
    Mat picture = stage.arena().own(shot.bgr().clone());
    Scalar hair = hairColor(stage);
    double from = face.at(127).x;
    double to = face.at(356).x;
    int strands = 90;
    for (int i = 0; i < strands; i++) {
      double x = from + (to - from) * i / (strands - 1);
      double bow = Math.sin(Math.PI * i / (strands - 1));
      double top = face.forehead().y - face.width() * (0.02 + 0.16 * bow);
      double end = face.eyeLine() - shot.eyes() * (0.13 + 0.06 * stage.random().nextDouble());
      double shade = 0.75 + 0.5 * stage.random().nextDouble();
      Imgproc.line(
          picture,
          new Point(x + (x - face.centerX()) * -0.08, top),
          new Point(x + 3 * stage.random().nextGaussian(), end),
          new Scalar(hair.val[0] * shade, hair.val[1] * shade, hair.val[2] * shade),
          (int) Math.max(3, face.width() / 45),
          Imgproc.LINE_AA);
    }
    return Print.of(picture);
  }

  private static Scalar hairColor(Stage stage) {
    Person person = stage.person();
    int x = (int) person.face().forehead().x;
    int y = (int) (person.crown() * 0.6 + person.face().forehead().y * 0.4);
    Rect spot = new Rect(Math.max(0, x - 8), Math.max(0, y - 4), 16, 8);
    Mat patch = stage.arena().own(new Mat(person.colors(), spot));
    Scalar mean = Core.mean(patch);
    double light = mean.val[0] * 0.114 + mean.val[1] * 0.587 + mean.val[2] * 0.299;
    return light > 110 ? new Scalar(38, 45, 58) : mean;
  }

  /** A cap or a felt hat down to the middle of the forehead. */
  static Print hat(Stage stage) {
    Stage.Shot shot = stage.plain();
    Scalar[] colors = {new Scalar(40, 40, 45), new Scalar(45, 60, 130), new Scalar(110, 140, 160)};
    Scalar color = colors[stage.random().nextInt(colors.length)];
    Mat opacity = Pixels.softened(domeAndBrim(stage, shot), 1, 1, stage.arena());
    Mat picture = Pixels.tinted(shot.bgr(), color, opacity, stage.arena());
    return Print.of(Pixels.noisy(picture, 2, stage.arena()));
  }

  private static Mat domeAndBrim(Stage stage, Stage.Shot shot) {
    double crown = stage.person().face().forehead().y - stage.person().crown();
    double width = shot.face().width();
    Point brim = new Point(shot.face().forehead().x, shot.face().forehead().y + width * 0.05);
    List<Point> dome = new ArrayList<>();
    for (int i = 0; i <= 40; i++) {
      double angle = Math.PI * i / 40;
      dome.add(
          new Point(
              brim.x - Math.cos(angle) * width * 0.72,
              brim.y - Math.sin(angle) * (crown + width * 0.2)));
    }
    Mat mask = stage.arena().own(Mat.zeros(shot.bgr().size(), CvType.CV_8U));
    Imgproc.fillPoly(
        mask,
        List.of(stage.arena().own(new MatOfPoint(dome.toArray(Point[]::new)))),
        new Scalar(255));
    Imgproc.ellipse(
        mask,
        brim,
        new Size(width * (0.8 + 0.3 * stage.random().nextDouble()), width * 0.1),
        0,
        0,
        360,
        new Scalar(255),
        Imgproc.FILLED);
    return mask;
  }
}
