package cn.xuezhao.photo.standardization;

import org.opencv.core.Mat;

/**
 * Chooses the crop. A head has one shape and the standard has three aims, so the plan is the best
 * compromise inside all three bands; among those it prefers one that stays inside the picture.
 */
final class CropPlanner {

  /** Keeps rounding, JPEG and the hair's fuzz from leaving a band. */
  private static final double MARGIN = 6;

  private static final int STEPS = 120;

  /** One missing row of the picture weighs more than any distance from an aim. */
  private static final double MISSING_WEIGHT = 100;

  private final OutputProfile profile;
  private final Band crown;
  private final Band eyes;
  private final Band faceWidth;

  CropPlanner(OutputProfile profile) {
    this.profile = profile;
    this.crown = profile.crown().inside(MARGIN);
    this.eyes = profile.eyes().inside(MARGIN);
    this.faceWidth = profile.faceWidth().inside(MARGIN);
  }

  /**
   * Plans the crop of a head in a picture.
   *
   * @param person probability per pixel of being the person, in 255ths, as large as the picture
   */
  CropPlan plan(Head head, Mat person) {
    Frame frame = Frame.of(person);
    CropPlan best = at(head, faceWidth.aim() / head.width(), frame);
    double bestCost = cost(best);
    for (int step = 0; step <= STEPS; step++) {
      double width = faceWidth.min() + (faceWidth.max() - faceWidth.min()) * step / STEPS;
      CropPlan plan = at(head, width / head.width(), frame);
      if (cost(plan) < bestCost) {
        best = plan;
        bestCost = cost(plan);
      }
    }
    return best;
  }

  private CropPlan at(Head head, double scale, Frame frame) {
    double distance = (head.eyes() - head.hair()) * scale;
    double top = bestCrown(distance);
    double left = head.center() - profile.width() / (2 * scale);
    double upper = head.hair() - top / scale;
    return new CropPlan(
        scale,
        left,
        upper,
        new CropPlan.Seen(top, top + distance, head.width() * scale, 0),
        missing(head, new Corner(left, upper, scale), frame),
        false);
  }

  /** The crown that serves crown and eyes best when their distance is given. */
  private double bestCrown(double distance) {
    double crownSpan = square(crown.max() - crown.min());
    double eyeSpan = square(eyes.max() - eyes.min());
    double wanted =
        (crown.aim() / crownSpan + (eyes.aim() - distance) / eyeSpan)
            / (1 / crownSpan + 1 / eyeSpan);
    double lowest = Math.max(crown.min(), eyes.min() - distance);
    double highest = Math.min(crown.max(), eyes.max() - distance);
    return Math.max(lowest, Math.min(highest, wanted));
  }

  private double cost(CropPlan plan) {
    CropPlan.Missing missing = plan.missing();
    CropPlan.Seen seen = plan.seen();
    return off(seen.crown(), profile.crown(), crown)
        + off(seen.eyes(), profile.eyes(), eyes)
        + off(seen.faceWidth(), profile.faceWidth(), faceWidth)
        + MISSING_WEIGHT * (missing.bottom() + missing.sides());
  }

  /** Distance from the aim in bands; outside the band it is out of the question. */
  private static double off(double value, Band whole, Band safe) {
    double distance = square((value - whole.aim()) / (whole.max() - whole.min()));
    return whole.contains(value) ? distance + (safe.contains(value) ? 0 : 1) : 1e6 + distance;
  }

  private CropPlan.Missing missing(Head head, Corner corner, Frame frame) {
    double bottom = corner.top + profile.height() / corner.scale;
    double right = corner.left + profile.width() / corner.scale;
    double below = Math.max(0, bottom - frame.height) * corner.scale;
    double sides = 0;
    if (frame.lowestLeft >= corner.top) {
      sides = Math.max(sides, -corner.left * corner.scale);
    }
    if (frame.lowestRight >= corner.top) {
      sides = Math.max(sides, (right - frame.width) * corner.scale);
    }
    // The network needs a row or two to be sure of an edge.
    double above = head.hair() <= 2 ? 1 : 0;
    return new CropPlan.Missing(above, below, sides);
  }

  private static double square(double value) {
    return value * value;
  }

  /**
   * The picture and where the person reaches its side edges: the lowest such row, or -1. Missing
   * background is simply filled; a missing shoulder is not.
   */
  private record Frame(int width, int height, int lowestLeft, int lowestRight) {

    static Frame of(Mat person) {
      return new Frame(
          person.cols(), person.rows(), lowest(person, 0), lowest(person, person.cols() - 1));
    }

    private static int lowest(Mat person, int column) {
      for (int y = person.rows() - 1; y >= 0; y--) {
        if (person.get(y, column)[0] > 127) {
          return y;
        }
      }
      return -1;
    }
  }

  private record Corner(double left, double top, double scale) {}
}
