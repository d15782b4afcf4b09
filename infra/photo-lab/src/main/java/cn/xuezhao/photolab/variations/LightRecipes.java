package cn.xuezhao.photolab.variations;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Light, color and sharpness. */
final class LightRecipes {

  private LightRecipes() {}

  static Print blurred(Stage stage) {
    Stage.Shot shot = stage.plain();
    double sigma = shot.face().width() / 160 * (2 + stage.random().nextDouble());
    return Print.of(Pixels.blurred(shot.bgr(), sigma, stage.arena()));
  }

  /** Too little light: every level falls by the same share, as in a short exposure. */
  static Print dark(Stage stage) {
    Stage.Shot shot = stage.plain();
    double level = 24 + 24 * stage.random().nextDouble();
    Mat dark = stage.arena().mat();
    shot.bgr().convertTo(dark, CvType.CV_8U, Math.min(1, level / light(shot, stage.arena())));
    return Print.of(Pixels.noisy(dark, 2, stage.arena()));
  }

  /** Light from behind: the wall is bright, and the person is not. */
  static Print backlit(Stage stage) {
    Mat[] outline = new Mat[1];
    Stage.Shot shot =
        stage.before(
            (size, opacity) -> {
              outline[0] = opacity;
              return stage.walls().plain(size);
            },
            stage.slightRoll());
    double level = 24 + 24 * stage.random().nextDouble();
    double factor = Math.min(1, level / light(shot, stage.arena()));
    Mat left = stage.arena().mat();
    outline[0].convertTo(left, CvType.CV_32F, factor - 1, 1);
    Mat picture = Pixels.floats(shot.bgr(), stage.arena());
    Core.multiply(picture, Pixels.three(left, stage.arena()), picture);
    return Print.of(Pixels.bytes(picture, stage.arena()));
  }

  static Print bright(Stage stage) {
    return atBrightness(stage, 243);
  }

  /** A curve that brings the middle of the face to a level. */
  private static Print atBrightness(Stage stage, double level) {
    Stage.Shot shot = stage.plain();
    double now = light(shot, stage.arena());
    double gamma = Math.log(level / 255) / Math.log(Math.clamp(now, 5, 250) / 255);
    return Print.of(Pixels.gamma(shot.bgr(), gamma, stage.arena()));
  }

  private static double light(Stage.Shot shot, MatArena arena) {
    Mat gray = arena.mat();
    Imgproc.cvtColor(shot.bgr(), gray, Imgproc.COLOR_BGR2GRAY);
    return Core.mean(gray, inner(shot, arena)).val[0];
  }

  private static Mat inner(Stage.Shot shot, MatArena arena) {
    Face face = shot.face();
    Mat mask = arena.own(Mat.zeros(shot.bgr().size(), CvType.CV_8U));
    Imgproc.ellipse(
        mask,
        face.middle(10, 152),
        new Size(face.width() * 0.36, face.distance(10, 152) * 0.42),
        face.roll(),
        0,
        360,
        new Scalar(255),
        Imgproc.FILLED);
    return mask;
  }

  /** Lit from one side (阴阳脸): the other falls to a quarter or less. */
  static Print sideLit(Stage stage) {
    Stage.Shot shot = stage.plain();
    Face face = shot.face();
    double darkest = 0.12 + 0.13 * stage.random().nextDouble();
    boolean leftDark = stage.random().nextBoolean();
    float[] line = new float[shot.bgr().cols()];
    for (int x = 0; x < line.length; x++) {
      double share = (x - face.leftCheek().x) / face.width();
      double lit = Math.clamp(leftDark ? share : 1 - share, 0, 1);
      double smooth = lit * lit * (3 - 2 * lit);
      line[x] = (float) (darkest + (1.05 - darkest) * smooth);
    }
    Mat ramp = stage.arena().own(new Mat(1, line.length, CvType.CV_32F));
    ramp.put(0, 0, line);
    Mat factor = stage.arena().mat();
    Core.repeat(ramp, shot.bgr().rows(), 1, factor);
    Mat picture = Pixels.floats(shot.bgr(), stage.arena());
    Core.multiply(picture, Pixels.three(factor, stage.arena()), picture);
    return Print.of(Pixels.bytes(picture, stage.arena()));
  }

  /** Flash on forehead, nose and cheeks. */
  static Print burnt(Stage stage) {
    Stage.Shot shot = stage.plain();
    Mat picture = shot.bgr();
    double reach = shot.face().width();
    for (int landmark : new int[] {151, 50, 280}) {
      Mat spot =
          Pixels.ellipse(
              picture,
              shot.face().at(landmark),
              new Size(reach * 0.13, reach * 0.09),
              reach * 0.015,
              stage.arena());
      picture = Pixels.tinted(picture, new Scalar(255, 255, 255), spot, stage.arena());
    }
    return Print.of(picture);
  }

  static Print cast(Stage stage) {
    Mat picture = Pixels.floats(stage.plain().bgr(), stage.arena());
    double[][] gains = {{0.5, 0.92, 1.12}, {1.25, 0.95, 0.6}, {0.7, 1.15, 0.75}};
    double[] gain = gains[stage.random().nextInt(gains.length)];
    Core.multiply(picture, new Scalar(gain), picture);
    return Print.of(Pixels.bytes(picture, stage.arena()));
  }

  static Print gray(Stage stage) {
    Mat gray = stage.arena().mat();
    Imgproc.cvtColor(stage.plain().bgr(), gray, Imgproc.COLOR_BGR2GRAY);
    return Print.of(Pixels.three(gray, stage.arena()));
  }

  static Print noisy(Stage stage) {
    double sigma = 28 + 14 * stage.random().nextDouble();
    return Print.of(Pixels.noisy(stage.plain().bgr(), sigma, stage.arena()));
  }

  /** So few pixels that the face was 50 to 70 wide, made large again. */
  static Print upscaled(Stage stage) {
    Stage.Shot shot = stage.plain();
    double scale = (50 + 20 * stage.random().nextDouble()) / shot.face().width();
    Mat small =
        Pixels.resized(
            shot.bgr(), shot.bgr().cols() * scale, shot.bgr().rows() * scale, stage.arena());
    Size size = shot.bgr().size();
    return Print.of(Pixels.resized(small, size.width, size.height, stage.arena()));
  }

  static Print compressed(Stage stage) {
    return Print.of(stage.plain().bgr()).atQuality(6 + stage.random().nextInt(7));
  }

  static Print smoothed(Stage stage) {
    Mat once = stage.arena().mat();
    Mat twice = stage.arena().mat();
    Imgproc.bilateralFilter(stage.plain().bgr(), once, 15, 50, 9);
    Imgproc.bilateralFilter(once, twice, 15, 50, 9);
    return Print.of(twice);
  }

  static Print redEyes(Stage stage) {
    Stage.Shot shot = stage.plain();
    Mat picture = shot.bgr();
    for (Point eye : new Point[] {shot.face().leftEye(), shot.face().rightEye()}) {
      double radius = shot.eyes() * 0.075;
      Mat pupil =
          Pixels.ellipse(picture, eye, new Size(radius, radius), radius * 0.2, stage.arena());
      Core.multiply(pupil, new Scalar(0.85), pupil);
      picture = Pixels.tinted(picture, new Scalar(40, 25, 215), pupil, stage.arena());
    }
    return Print.of(picture);
  }
}
