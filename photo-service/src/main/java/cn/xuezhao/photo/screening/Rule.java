package cn.xuezhao.photo.screening;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the book: which measurement, what is allowed, what to do about it.
 *
 * @param essential beyond its hard limit no standard photo can be made
 * @param remedy key of the advice
 * @param mendedByCrop whether a student who chose the crop can mend it by choosing another one
 */
record Rule(
    String id,
    Words words,
    String clause,
    boolean essential,
    String measure,
    String unit,
    Limits limits,
    Trust trust,
    String remedy,
    boolean mendedByCrop) {

  /**
   * What people call it, in the language of the centres.
   *
   * @param name the fault, as the student's client titles it
   * @param quantity what is measured
   * @param figure whether the student's client draws it, right beside wrong
   */
  record Words(String name, String quantity, boolean figure) {}

  /** What is allowed; beyond the first of them that is there, a finding has its severity. */
  record Limits(@Nullable Limit hard, @Nullable Limit soft, @Nullable Limit hint) {

    boolean none() {
      return hard == null && soft == null && hint == null;
    }
  }

  /**
   * How much the measurement is to be trusted.
   *
   * @param spread how far the measurement itself wavers
   * @param reliability share of right calls far from the limit
   * @param source what the limits rest on
   */
  record Trust(double spread, double reliability, String source) {}

  /** The rule for a crop that the student chose: the same limits, and perhaps another way out. */
  Rule ofChosenCrop() {
    return mendedByCrop
        ? new Rule(
            id, words, clause, essential, measure, unit, limits, trust, Finding.ADJUST_CROP, true)
        : this;
  }

  Optional<Finding> judge(Measurement measurement, int width, int height) {
    for (Severity severity : Severity.values()) {
      Limit limit = limit(severity);
      if (limit != null && limit.excess(measurement.value()) > 0) {
        return Optional.of(finding(severity, limit, measurement, width, height));
      }
    }
    return Optional.empty();
  }

  @Nullable Limit limit(Severity severity) {
    return switch (severity) {
      case HARD -> limits.hard();
      case SOFT -> limits.soft();
      case HINT -> limits.hint();
    };
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
    return rounded(trust.reliability() * (1 - 0.5 * Math.exp(-excess / trust.spread())));
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
