package cn.xuezhao.photo.standardization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.opencv.core.Point;

/** L-14: what holds for every crop of every picture, tried on many made up ones. */
class ChosenCropTests {

  private static final OutputProfile PROFILE =
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
          new Rgb(255, 255, 255));

  /** A head of 240 pixels with the crown 150 above the eyes, in the middle of the picture. */
  private static final Head HEAD = new Head(280, 450, 640, 480, 720, 600, 240);

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 1600;

  /** Of the head above exactly what the standard aims for. */
  private static final Crop IDEAL = pixels(600 - 240, 280 - 80, 480);

  @Test
  void findsNothingOffInTheIdealCrop() {
    CropPlan.Seen seen = plan(IDEAL).seen();
    assertThat(seen.crown()).isCloseTo(80, within(1e-6));
    assertThat(seen.eyes()).isCloseTo(250, within(1e-6));
    assertThat(seen.faceWidth()).isCloseTo(240, within(1e-6));
    assertThat(seen.offset()).isCloseTo(0, within(1e-6));
    assertThat(seen.off(PROFILE)).isZero();
    assertThat(plan(IDEAL).missing().head()).isZero();
  }

  @RepeatedTest(200)
  void showsExactlyWhatWasChosen(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    int width = 400 + random.nextInt(4000);
    int height = 400 + random.nextInt(4000);
    Crop crop = inside(random, width, height);
    CropPlan plan = ChosenCrop.plan(crop, HEAD, width, height, PROFILE);

    same(plan.toPicture(new Point(0, 0)), crop.x() * width, crop.y() * height);
    same(
        plan.toPicture(new Point(480, 640)),
        (crop.x() + crop.width()) * width,
        (crop.y() + crop.height()) * height);
    Point somewhere = new Point(random.nextInt(width), random.nextInt(height));
    same(plan.toPicture(plan.toResult(somewhere)), somewhere.x, somewhere.y);
    assertThat(plan).isEqualTo(ChosenCrop.plan(crop, HEAD, width, height, PROFILE));
    Crop back = plan.shareOf(width, height, PROFILE);
    assertThat(back.x()).isCloseTo(crop.x(), within(1e-6));
    assertThat(back.height()).isCloseTo(crop.height(), within(1e-6));
  }

  /** A client that rounds must not make the result reach beyond the picture. */
  @RepeatedTest(200)
  void neverReachesBeyondThePicture(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    Crop exact = inside(random, WIDTH, HEIGHT);
    Crop rounded =
        new Crop(
            exact.x(),
            exact.y(),
            Math.min(1 - exact.x(), exact.width() * (0.99 + 0.02 * random.nextDouble())),
            exact.height());
    CropPlan plan = plan(rounded);
    Point first = plan.toPicture(new Point(0, 0));
    Point last = plan.toPicture(new Point(480, 640));
    assertThat(Math.min(first.x, first.y)).isGreaterThan(-1e-6);
    assertThat(last.x).isLessThan(WIDTH + 1e-6);
    assertThat(last.y).isLessThan(HEIGHT + 1e-6);
  }

  @RepeatedTest(50)
  void measuresAHeadHalfAsLargeInACropTwiceAsLarge(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    double side = 200 + random.nextInt(300);
    CropPlan.Seen near = plan(pixels(100, 100, side)).seen();
    CropPlan.Seen far = plan(pixels(100, 100, 2 * side)).seen();
    assertThat(far.faceWidth()).isCloseTo(near.faceWidth() / 2, within(1e-6));
    assertThat(far.crown()).isCloseTo(near.crown() / 2, within(1e-6));
  }

  @Test
  void tellsThatAHeadIsTooSmallOrTooLarge() {
    assertThat(plan(pixels(100, 50, 1000)).seen().off(PROFILE)).isGreaterThan(60);
    assertThat(plan(pixels(450, 250, 300)).seen().off(PROFILE)).isGreaterThan(60);
  }

  @Test
  void tellsThatAHeadIsNotInTheMiddle() {
    CropPlan.Seen aside = plan(pixels(360 - 30, 200, 480)).seen();
    assertThat(aside.offset()).isCloseTo(30, within(1e-6));
    assertThat(aside.off(PROFILE)).isCloseTo(30 - 12, within(1e-6));
    assertThat(plan(pixels(360 + 12, 200, 480)).seen().off(PROFILE)).isZero();
  }

  @Test
  void tellsThatAHeadTouchesAnEdge() {
    assertThat(plan(pixels(360, 281, 480)).missing().head()).as("the hair above").isEqualTo(1);
    assertThat(plan(pixels(480, 200, 480)).missing().head()).as("the left cheek").isEqualTo(1);
    assertThat(plan(pixels(220, 200, 480)).missing().head()).as("the right cheek").isEqualTo(1);
    assertThat(plan(pixels(400, 100, 400)).missing().head()).as("the chin").isEqualTo(1);
    assertThat(plan(pixels(360, 279, 480)).missing().head()).as("just not").isZero();
  }

  private static CropPlan plan(Crop crop) {
    return ChosenCrop.plan(crop, HEAD, WIDTH, HEIGHT, PROFILE);
  }

  /** A crop that begins at this pixel and is so many pixels wide. */
  private static Crop pixels(double left, double top, double width) {
    return new Crop(left / WIDTH, top / HEIGHT, width / WIDTH, width / 0.75 / HEIGHT);
  }

  /** Any crop of 3 to 4 that lies in a picture of this size. */
  private static Crop inside(Random random, int width, int height) {
    double most = Math.min(width, height * 0.75);
    double side = most * (0.1 + 0.9 * random.nextDouble());
    double left = (width - side) * random.nextDouble();
    double top = (height - side / 0.75) * random.nextDouble();
    return new Crop(left / width, top / height, side / width, side / 0.75 / height);
  }

  private static void same(Point point, double x, double y) {
    assertThat(point.x).isCloseTo(x, within(1e-6));
    assertThat(point.y).isCloseTo(y, within(1e-6));
  }
}
