package cn.xuezhao.photo.screening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.NativeImaging;
import cn.xuezhao.photo.decoding.Picture;
import cn.xuezhao.photo.faces.Detection;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.faces.FaceReader;
import cn.xuezhao.photo.faces.Models;
import cn.xuezhao.photo.standardization.Target;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Point;
import org.opencv.core.Rect2d;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Faults of pictures that can be drawn, on a drawn head: they are measured, and only they. */
class MeasuresTests {

  private static final RuleBook BOOK = RuleBook.named("chsi-2017-99");

  private static final Detection HEAD =
      new Detection(new Rect2d(225, 270, 300, 300), 1, new Point(310, 360), new Point(440, 360));

  private static final Scalar SKIN = new Scalar(125, 155, 205);

  private static FaceReader reader;
  private static ScreeningWork work;

  private final MatArena arena = new MatArena();

  @BeforeAll
  static void load() throws IOException {
    NativeImaging.load(Path.of("target", "natives"));
    reader = new FaceReader(new Models());
    work = new ScreeningWork(reader);
  }

  @AfterEach
  void free() {
    arena.close();
  }

  /** L-P1. */
  @Test
  void seesTheShadowOfAPersonOnTheWall() {
    Mat wall = wall();
    Imgproc.ellipse(
        wall, new Point(610, 480), new Size(110, 220), 0, 0, 360, new Scalar(160, 160, 160), -1);
    Imgproc.GaussianBlur(wall, wall, new Size(0, 0), 12);
    assertThat(measured("wall-shadow", person(wall)))
        .isGreaterThan(measured("wall-shadow", person(wall())) + 3);
  }

  /** L-P1. */
  @Test
  void seesLinesOnTheWall() {
    Mat wall = wall();
    for (int x = 40; x < 750; x += 90) {
      Imgproc.line(wall, new Point(x, 0), new Point(x, 1000), new Scalar(120, 120, 120), 4);
    }
    assertThat(measured("wall-edges", head(wall)))
        .isGreaterThan(measured("wall-edges", head(wall())) + 3);
  }

  /** L-P7. */
  @Test
  void seesDarkLensesBecauseTheyCoverTheSkinAroundTheEyes() {
    Face face = face();
    Mat covered = head(wall());
    for (Point eye : new Point[] {face.leftEye(), face.rightEye()}) {
      Imgproc.ellipse(
          covered, eye, new Size(60, 45), 0, 0, 360, new Scalar(30, 30, 30), Imgproc.FILLED);
    }
    assertThat(broken("sunglasses", covered)).isTrue();
    assertThat(broken("sunglasses", head(wall()))).isFalse();
  }

  /** L-P7. */
  @Test
  void seesATintThatTakesTheContrastOfTheEyes() {
    assertThat(broken("sunglasses", glasses(0.45))).isTrue();
    assertThat(broken("sunglasses", glasses(0))).isFalse();
  }

  /** L-P3. */
  @Test
  void seesHairOverTheBrowsThoughItHasTheColorOfSkin() {
    Face face = face();
    Mat covered = head(wall());
    for (double x = face.at(70).x - 20; x < face.at(300).x + 20; x += 4) {
      Point root = new Point(x, face.at(10).y - 20);
      Imgproc.line(covered, root, new Point(x, face.eyeLine()), new Scalar(85, 120, 165), 1);
    }
    assertThat(broken("brows-covered", covered)).isTrue();
    assertThat(broken("brows-covered", head(wall()))).isFalse();
  }

  /** L-P6. */
  @Test
  void seesThatThereIsNoIrisInAClosedEye() {
    Mat closed = head(wall());
    for (int x : new int[] {310, 440}) {
      Imgproc.circle(closed, new Point(x, 380), 16, SKIN, Imgproc.FILLED);
      Imgproc.line(closed, new Point(x - 22, 384), new Point(x + 22, 384), new Scalar(70, 80, 90));
    }
    assertThat(measured("eyes-open", closed)).isLessThan(measured("eyes-open", head(wall())) / 2);
  }

  /** L-P4. */
  @Test
  void darkSkinInGoodLightIsNotTooDark() {
    Face face = face();
    Mat lit = head(wall(), new Scalar(40, 48, 62));
    for (Point eye : new Point[] {face.leftEye(), face.rightEye()}) {
      Imgproc.ellipse(
          lit, eye, new Size(26, 14), 0, 0, 360, new Scalar(200, 200, 200), Imgproc.FILLED);
    }
    assertThat(broken("face-brightness", lit)).isFalse();
  }

  /** L-P4. */
  @Test
  void aPictureInWhichNothingIsBrightIsTooDarkHoweverPaleTheSkin() {
    Mat dark = arena.mat();
    Core.multiply(head(wall(), new Scalar(150, 180, 220)), new Scalar(0.55, 0.55, 0.55), dark);
    assertThat(broken("face-brightness", dark)).isTrue();
    assertThat(broken("face-brightness", head(wall()))).isFalse();
  }

  /** L-P4. */
  @Test
  void skinThatIsRedderThanAnySkinWasDarkened() {
    Mat darkened = head(wall(), new Scalar(20, 40, 100));
    assertThat(broken("face-brightness", darkened)).isTrue();
  }

  /** L-P2. */
  @Test
  void tellsTeethFromPaleLips() {
    assertThat(broken("teeth-visible", mouth(new Scalar(205, 215, 220)))).isTrue();
    assertThat(broken("teeth-visible", mouth(new Scalar(165, 165, 230)))).isFalse();
  }

  /** L-P6. */
  @Test
  void seesThatTheCameraMovedThoughOneDirectionStaysSharp() {
    Mat still = textured(head(wall()));
    Mat moved = arena.mat();
    Imgproc.blur(still, moved, new Size(15, 1));
    assertThat(measured("sharpness", moved)).isLessThan(measured("sharpness", still) / 3);
  }

  /** L-P6. */
  @Test
  void seesThatTheCameraMovedAslant() {
    Mat still = textured(head(wall()));
    Mat moved = arena.mat();
    Mat aslant = arena.own(Mat.eye(11, 11, CvType.CV_32F));
    Core.multiply(aslant, new Scalar(1.0 / 11), aslant);
    Imgproc.filter2D(still, moved, -1, aslant);
    assertThat(measured("sharpness", moved)).isLessThan(measured("sharpness", still) / 3);
  }

  /** L-P4. */
  @Test
  void measuresNoise() {
    Mat noise = arena.own(new Mat(1000, 750, CvType.CV_16SC3));
    Core.randn(noise, 0, 14);
    Mat noisy = arena.mat();
    head(wall()).convertTo(noisy, CvType.CV_16SC3);
    Core.add(noisy, noise, noisy);
    noisy.convertTo(noisy, CvType.CV_8UC3);
    assertThat(broken("picture-noisy", noisy)).isTrue();
    assertThat(broken("picture-noisy", head(wall()))).isFalse();
  }

  /** L-P4. */
  @Test
  void measuresAColorCast() {
    Mat green = arena.mat();
    Core.multiply(head(wall()), new Scalar(0.7, 1.2, 0.7), green);
    assertThat(broken("color-cast", green)).isTrue();
    assertThat(broken("color-cast", head(wall()))).isFalse();
  }

  @Test
  void seesTheBlocksOfStrongCompression() {
    Mat shaded = shaded(head(wall()));
    assertThat(broken("picture-compressed", compressed(shaded, 8))).isTrue();
    assertThat(broken("picture-compressed", compressed(shaded, 92))).isFalse();
  }

  @Test
  void seesTheRasterOfAScreen() {
    Mat raster = head(wall());
    for (int y = 0; y < 1000; y += 3) {
      Imgproc.line(raster, new Point(0, y), new Point(750, y + 20), new Scalar(40, 40, 40), 1);
    }
    assertThat(broken("photo-of-screen", textured(raster))).isTrue();
    assertThat(broken("photo-of-screen", textured(head(wall())))).isFalse();
  }

  @Test
  void seesABorderAndNoneWhereTheWallIsPlain() {
    Mat framed = arena.mat();
    Core.copyMakeBorder(
        head(wall()), framed, 50, 90, 40, 40, Core.BORDER_CONSTANT, new Scalar(255, 255, 255));
    assertThat(broken("picture-framed", framed)).isTrue();
    assertThat(broken("picture-framed", head(wall()))).isFalse();
  }

  @Test
  void seesAStripWithWriting() {
    Mat framed = arena.mat();
    Core.copyMakeBorder(
        head(wall()), framed, 0, 90, 0, 0, Core.BORDER_CONSTANT, new Scalar(255, 255, 255));
    Scalar ink = new Scalar(20, 20, 20);
    Imgproc.putText(framed, "No. 20260012", new Point(240, 1055), 0, 1.2, ink, 2);
    assertThat(broken("picture-framed", framed)).isTrue();
  }

  private boolean broken(String rule, Mat picture) {
    return BOOK.judge(reading(picture)).stream().anyMatch(one -> one.rule().equals(rule));
  }

  /** The networks do not take an oval for a person, so some of it counts as wall. */
  private double measured(String name, Mat picture) {
    return reading(picture).value(name).orElseThrow();
  }

  private Reading reading(Mat picture) {
    Notes notes = new Notes(1);
    Rendered rendered =
        work.measure(new Picture(picture, 1), HEAD, new Target(BOOK.profile(), null), notes, arena);
    return new Reading(picture.cols(), picture.rows(), notes.all(), rendered);
  }

  private Face face() {
    return reader.landmarks(head(wall()), HEAD, arena);
  }

  /** A frame with a bridge, and lenses that take this share of what is behind them. */
  private Mat glasses(double tint) {
    Face face = face();
    Mat picture = head(wall());
    Mat behind = arena.own(picture.clone());
    Scalar frame = new Scalar(30, 30, 34);
    for (Point eye : new Point[] {face.leftEye(), face.rightEye()}) {
      Size lens = new Size(55, 42);
      Imgproc.ellipse(picture, eye, lens, 0, 0, 360, new Scalar(30, 50, 80), Imgproc.FILLED);
      Imgproc.ellipse(behind, eye, lens, 0, 0, 360, frame, 3);
    }
    Core.addWeighted(picture, tint, behind, 1 - tint, 0, picture);
    Imgproc.line(picture, new Point(360, face.eyeLine()), new Point(390, face.eyeLine()), frame, 6);
    return picture;
  }

  /** Red lips, and something between them. */
  private Mat mouth(Scalar between) {
    Face face = face();
    Point middle = face.middle(13, 14);
    double wide = face.distance(61, 291) / 2;
    Mat picture = head(wall());
    Imgproc.ellipse(
        picture,
        middle,
        new Size(wide, wide * 0.5),
        0,
        0,
        360,
        new Scalar(90, 80, 170),
        Imgproc.FILLED);
    Imgproc.ellipse(
        picture, middle, new Size(wide * 0.7, wide * 0.2), 0, 0, 360, between, Imgproc.FILLED);
    return picture;
  }

  private Mat wall() {
    return arena.own(new Mat(1000, 750, CvType.CV_8UC3, new Scalar(215, 217, 220)));
  }

  /** Nobody: an oval in the color of skin with shoulders, where the landmarks are looked for. */
  private Mat head(Mat wall) {
    return head(wall, SKIN);
  }

  private Mat head(Mat wall, Scalar skin) {
    Mat picture = arena.own(wall.clone());
    shoulders(picture);
    face(picture, skin);
    return picture;
  }

  /** Somebody with neck and hair, in whom the network sees a person. */
  private Mat person(Mat wall) {
    Mat picture = arena.own(wall.clone());
    shoulders(picture);
    Imgproc.ellipse(picture, new Point(375, 660), new Size(80, 120), 0, 0, 360, SKIN, -1);
    Imgproc.ellipse(
        picture, new Point(375, 390), new Size(165, 205), 0, 0, 360, new Scalar(30, 28, 26), -1);
    face(picture, SKIN);
    return picture;
  }

  private static void shoulders(Mat picture) {
    Imgproc.ellipse(
        picture, new Point(375, 950), new Size(320, 300), 0, 0, 360, new Scalar(60, 55, 50), -1);
  }

  private static void face(Mat picture, Scalar skin) {
    Imgproc.ellipse(picture, new Point(375, 420), new Size(140, 185), 0, 0, 360, skin, -1);
    Imgproc.circle(picture, new Point(310, 380), 14, new Scalar(40, 40, 40), -1);
    Imgproc.circle(picture, new Point(440, 380), 14, new Scalar(40, 40, 40), -1);
    Imgproc.line(picture, new Point(330, 510), new Point(420, 510), new Scalar(80, 80, 160), 6);
  }

  /** With the grain that every camera leaves, always the same. */
  private Mat textured(Mat picture) {
    Mat grain = arena.own(new Mat(picture.size(), CvType.CV_16SC3));
    Core.setRNGSeed(7);
    Core.randn(grain, 0, 5);
    Mat sum = arena.mat();
    picture.convertTo(sum, CvType.CV_16SC3);
    Core.add(sum, grain, sum);
    sum.convertTo(sum, CvType.CV_8UC3);
    return sum;
  }

  /** With soft light and shade everywhere, always the same. */
  private Mat shaded(Mat picture) {
    Mat shades = arena.own(new Mat(picture.size(), CvType.CV_32FC3));
    Core.setRNGSeed(7);
    Core.randn(shades, 0, 120);
    Imgproc.GaussianBlur(shades, shades, new Size(0, 0), 5);
    Mat sum = arena.mat();
    picture.convertTo(sum, CvType.CV_32FC3);
    Core.add(sum, shades, sum);
    sum.convertTo(sum, CvType.CV_8UC3);
    return sum;
  }

  private Mat compressed(Mat picture, int quality) {
    MatOfByte bytes = arena.own(new MatOfByte());
    Imgcodecs.imencode(
        ".jpg", picture, bytes, arena.own(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality)));
    return arena.own(Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_COLOR));
  }
}
