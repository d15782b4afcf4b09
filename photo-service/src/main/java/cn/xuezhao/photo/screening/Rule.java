package cn.xuezhao.photo.screening;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the book: which measurement, what is allowed, what to do about it.
 *
 * @param essential beyond its hard limit no standard photo can be made
 * @param spread how far the measurement itself wavers
 * @param reliability share of right calls far from the limit
 * @param mendedByCrop whether a student who chose the crop can mend it by choosing another one
 */
record Rule(
    String id,
    String clause,
    boolean essential,
    String measure,
    String unit,
    @Nullable Limit hard,
    @Nullable Limit soft,
    double spread,
    double reliability,
    String remedy,
    boolean mendedByCrop) {

  /** The rule for a crop that the student chose: the same limits, and perhaps another way out. */
  Rule ofChosenCrop() {
    return mendedByCrop
        ? new Rule(
            id,
            clause,
            essential,
            measure,
            unit,
            hard,
            soft,
            spread,
            reliability,
            Finding.ADJUST_CROP,
            true)
        : this;
  }

  Optional<Finding> judge(Measurement measurement, int width, int height) {
    if (hard != null && hard.excess(measurement.value()) > 0) {
      return Optional.of(finding(Severity.HARD, hard, measurement, width, height));
    }
    if (soft != null && soft.excess(measurement.value()) > 0) {
      return Optional.of(finding(Severity.SOFT, soft, measurement, width, height));
    }
    return Optional.empty();
  }

  private Finding finding(
      Severity severity, Limit limit, Measurement measurement, int width, int height) {
    return new Finding(
        id,
        clause,
        severity.word(),
        rounded(measurement.value()),
        unit,
        limit,
        confidence(limit.excess(measurement.value())),
        remedy,
        new Finding.Geometry(width, height, measurement.shapes()),
        null);
  }

  /** Half the reliability at the limit, all of it a few spreads away. */
  private double confidence(double excess) {
    return rounded(reliability * (1 - 0.5 * Math.exp(-excess / spread)));
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
