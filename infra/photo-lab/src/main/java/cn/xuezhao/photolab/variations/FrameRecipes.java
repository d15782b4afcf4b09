package cn.xuezhao.photolab.variations;

import cn.xuezhao.photo.faces.Face;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** How the head is held and what of the person is in the picture, and who else. */
final class FrameRecipes {

  private FrameRecipes() {}

  static Print rolled(Stage stage) {
    return Print.of(turned(stage, 10 + 5 * stage.random().nextDouble()));
  }

  static Print rolledSlightly(Stage stage) {
    return Print.of(turned(stage, 5.2 + 1.6 * stage.random().nextDouble()));
  }

  /** The same degrees whatever the portrait had before. */
  private static Mat turned(Stage stage, double degrees) {
    double aim = stage.random().nextBoolean() ? degrees : -degrees;
    return stage
        .before((size, _) -> stage.walls().plain(size), aim - stage.person().face().roll())
        .bgr();
  }

  static Print headCut(Stage stage) {
    Stage.Shot shot = stage.plain();
    double hair = shot.face().forehead().y - crownAbove(stage);
    double cut = hair + 0.35 * (shot.face().forehead().y - hair) + shot.face().width() * 0.06;
    return Print.of(
        part(stage, shot, new Rect(0, (int) cut, shot.bgr().cols(), shot.bgr().rows())));
  }

  private static double crownAbove(Stage stage) {
    return stage.person().face().forehead().y - stage.person().crown();
  }

  static Print bodyCut(Stage stage) {
    Stage.Shot shot = stage.plain();
    int end = (int) (shot.face().chin().y + shot.face().width() * 0.22);
    return Print.of(part(stage, shot, new Rect(0, 0, shot.bgr().cols(), end)));
  }

  /** Half the shoulder is missing on one side. */
  static Print offCenter(Stage stage) {
    Stage.Shot shot = stage.plain();
    int from = (int) (shot.face().leftCheek().x - shot.face().width() * 0.16);
    return Print.of(part(stage, shot, new Rect(from, 0, shot.bgr().cols(), shot.bgr().rows())));
  }

  private static Mat part(Stage stage, Stage.Shot shot, Rect wanted) {
    int x = Math.clamp(wanted.x, 0, shot.bgr().cols() / 2);
    int y = Math.clamp(wanted.y, 0, shot.bgr().rows() / 2);
    int width = Math.min(wanted.width, shot.bgr().cols()) - x;
    int height = Math.clamp(wanted.height, y + 10, shot.bgr().rows()) - y;
    return stage.arena().own(new Mat(shot.bgr(), new Rect(x, y, width, height)));
  }

  /** Far away: the wall is large, the face is 90 to 140 pixels wide. */
  static Print small(Stage stage) {
    double width = 90 + 50 * stage.random().nextDouble();
    Size size = new Size(900, 1200);
    Mat wall = Pixels.bytes(stage.walls().plain(size), stage.arena());
    Face face = stage.person().face();
    double below = stage.person().opacity().rows() - 3 - face.middle(234, 454).y;
    Point at = new Point(450, 1200 - below * width / face.width());
    return Print.of(stage.with(wall, stage.person(), at, width)).inSize(1200);
  }

  static Print twoPersons(Stage stage) {
    Size size = new Size(1500, 1100);
    Mat wall = Pixels.bytes(stage.walls().plain(size), stage.arena());
    Mat first = stage.with(wall, stage.person(), bottomOf(stage.person(), 430, 1100, 270), 270);
    return Print.of(stage.with(first, stage.other(), bottomOf(stage.other(), 1080, 1100, 250), 250))
        .inSize(1500);
  }

  private static Point bottomOf(Person person, double x, double bottom, double faceWidth) {
    double below = person.opacity().rows() - 3 - person.face().middle(234, 454).y;
    return new Point(x, bottom - below * faceWidth / person.face().width());
  }

  /** Somebody small behind, beside the head. */
  static Print bystander(Stage stage) {
    return Print.of(behind(stage, 0.17));
  }

  /** Somebody nearly as large behind. */
  static Print companion(Stage stage) {
    return Print.of(behind(stage, 0.5));
  }

  private static Mat behind(Stage stage, double share) {
    Person person = stage.person();
    return stage
        .before(
            (size, _) -> {
              Mat wall = Pixels.bytes(stage.walls().plain(size), stage.arena());
              double width = person.face().width() * share;
              Point at = new Point(size.width * 0.13, size.height * 0.25);
              return Pixels.floats(stage.with(wall, stage.other(), at, width), stage.arena());
            },
            stage.slightRoll())
        .bgr();
  }

  static Print mirrored(Stage stage) {
    Mat mirrored = stage.arena().mat();
    Core.flip(stage.plain().bgr(), mirrored, 1);
    return Print.of(mirrored);
  }

  /** A photo of a print that lies on a table, seen from the side. */
  static Print ofPrint(Stage stage) {
    Mat photo = Pixels.noisy(stage.plain().bgr(), 2, stage.arena());
    Mat bordered = stage.arena().mat();
    int edge = photo.cols() / 22;
    Core.copyMakeBorder(
        photo, bordered, edge, edge, edge, edge, Core.BORDER_CONSTANT, new Scalar(244, 246, 247));
    double w = bordered.cols();
    double h = bordered.rows();
    Size table = new Size(w * 1.35, h * 1.3);
    MatOfPoint2f from = stage.arena().own(corners(0, 0, w, 0, w, h, 0, h));
    MatOfPoint2f to =
        stage
            .arena()
            .own(
                corners(
                    w * 0.2, h * 0.13, w * 1.13, h * 0.16, w * 1.18, h * 1.15, w * 0.14, h * 1.12));
    Mat moving = stage.arena().own(Imgproc.getPerspectiveTransform(from, to));
    Mat scene = Pixels.bytes(stage.walls().texture(table), stage.arena());
    Core.multiply(scene, new Scalar(0.35, 0.5, 0.7), scene);
    Imgproc.warpPerspective(
        bordered, scene, moving, table, Imgproc.INTER_LINEAR, Core.BORDER_TRANSPARENT);
    return Print.of(scene);
  }

  private static MatOfPoint2f corners(double... xy) {
    Point[] points = new Point[xy.length / 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Point(xy[2 * i], xy[2 * i + 1]);
    }
    return new MatOfPoint2f(points);
  }

  /** A photo of a screen: its dots beat against those of the camera. */
  static Print ofScreen(Stage stage) {
    Mat photo = Pixels.floats(stage.plain().bgr(), stage.arena());
    float[] row = new float[photo.cols() * 3];
    double beat = 0.35 + 0.15 * stage.random().nextDouble();
    for (int y = 0; y < photo.rows(); y++) {
      photo.get(y, 0, row);
      for (int x = 0; x < photo.cols(); x++) {
        for (int c = 0; c < 3; c++) {
          double wave =
              Math.sin(x * (2.09 + beat * 0.02) + y * 0.13 + c * 2.1)
                  + Math.sin(x * beat * 0.33 + y * (0.21 + beat * 0.2) + c * 0.7);
          row[x * 3 + c] += (float) (9 * wave);
        }
      }
      photo.put(y, 0, row);
    }
    Core.multiply(photo, new Scalar(1.05, 1.0, 0.93), photo);
    return Print.of(Pixels.bytes(photo, stage.arena()));
  }

  static Print framed(Stage stage) {
    Mat photo = stage.arena().own(stage.plain().bgr().clone());
    int edge = photo.cols() / 24;
    Imgproc.rectangle(
        photo,
        new Point(edge, edge),
        new Point(photo.cols() - edge, photo.rows() - edge),
        new Scalar(40, 40, 200),
        Math.max(4, edge / 3));
    Mat bordered = stage.arena().mat();
    Core.copyMakeBorder(
        photo, bordered, edge, edge, edge, edge, Core.BORDER_CONSTANT, new Scalar(255, 255, 255));
    return Print.of(bordered);
  }

  static Print captioned(Stage stage) {
    Mat photo = stage.arena().own(stage.plain().bgr().clone());
    double scale = photo.cols() / 480.0;
    for (int line = 0; line < 3; line++) {
      Imgproc.putText(
          photo,
          "2026-06-30 No. 10" + line,
          new Point(photo.cols() * 0.03, photo.rows() * (0.06 + 0.05 * line)),
          Imgproc.FONT_HERSHEY_SIMPLEX,
          scale * 0.7,
          new Scalar(30, 30, 200),
          (int) Math.max(2, scale * 2));
    }
    return Print.of(photo);
  }
}
