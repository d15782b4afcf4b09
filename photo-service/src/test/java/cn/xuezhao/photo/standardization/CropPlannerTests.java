package cn.xuezhao.photo.standardization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;

/** What holds for the automatic crop of every head, tried on many made up ones. */
class CropPlannerTests {

  private static final OutputProfile PROFILE = Synthetic.PROFILE;

  /** How far from the end of a band the planner stays where it can. */
  private static final double MARGIN = 6;

  @BeforeAll
  static void load() {
    assertThat(Synthetic.faces()).isNotNull();
  }

  @RepeatedTest(200)
  void keepsEveryBandThatTheShapeOfTheHeadAllows(RepetitionInfo round) {
    Head head = head(new Random(round.getCurrentRepetition()));
    assertThat(plan(head).seen().off(PROFILE) == 0).isIn(possible(head, 0), possible(head, MARGIN));
  }

  @RepeatedTest(200)
  void saysTruthfullyWhereTheHeadWillBe(RepetitionInfo round) {
    Head head = head(new Random(round.getCurrentRepetition()));
    CropPlan plan = plan(head);
    Point crown = plan.toResult(new Point(head.center(), head.hair()));
    assertThat(crown.y).isCloseTo(plan.seen().crown(), within(1e-6));
    assertThat(crown.x).as("in the middle").isCloseTo(240, within(1e-6));
    assertThat(plan.toResult(new Point(head.center(), head.eyes())).y)
        .isCloseTo(plan.seen().eyes(), within(1e-6));
    assertThat(head.width() * plan.scale()).isCloseTo(plan.seen().faceWidth(), within(1e-6));
  }

  @RepeatedTest(100)
  void cutsThreeToFourOutOfEveryPicture(RepetitionInfo round) {
    CropPlan plan = plan(head(new Random(round.getCurrentRepetition())));
    Crop share = plan.shareOf(1500, 2000, PROFILE);
    assertThat(share.width() * 1500 / (share.height() * 2000)).isCloseTo(0.75, within(1e-3));
  }

  @RepeatedTest(100)
  void cutsFromWholePixelsAndSaysTruthfullyWhereTheHeadIsThen(RepetitionInfo round) {
    Head head = head(new Random(round.getCurrentRepetition()));
    CropPlan plan = plan(head).onPixels();
    assertThat(plan.left()).isEqualTo(Math.rint(plan.left()));
    assertThat(plan.top()).isEqualTo(Math.rint(plan.top()));
    Point crown = plan.toResult(new Point(head.center(), head.hair()));
    assertThat(crown.y).isCloseTo(plan.seen().crown(), within(1e-6));
    assertThat(crown.x - 240).isCloseTo(plan.seen().offset(), within(1e-6));
  }

  private static CropPlan plan(Head head) {
    try (MatArena arena = new MatArena()) {
      Mat nobody = arena.own(new Mat(2000, 1500, CvType.CV_8U, new Scalar(0)));
      return new CropPlanner(PROFILE).plan(head, nobody);
    }
  }

  /** Whether any scale at all brings crown, eyes and cheeks into their bands. */
  private static boolean possible(Head head, double margin) {
    double distance = head.eyes() - head.hair();
    for (double width = 180 + margin; width <= 300 - margin; width += 0.1) {
      double between = distance * width / head.width();
      double lowest = Math.max(50 + margin, 200 + margin - between);
      if (lowest <= Math.min(110 - margin, 300 - margin - between)) {
        return true;
      }
    }
    return false;
  }

  private static Head head(Random random) {
    double width = 200 + 500 * random.nextDouble();
    double hair = 300 + 300 * random.nextDouble();
    double eyes = hair + width * (0.3 + 0.8 * random.nextDouble());
    double center = 500 + 500 * random.nextDouble();
    return new Head(
        hair, eyes, eyes + 0.8 * width, center - width / 2, center + width / 2, center, width);
  }
}
