package cn.xuezhao.photo.standardization;

/** A quantity of the standard: what is allowed and what we aim for, in pixels of the result. */
public record Band(double min, double aim, double max) {

  public Band {
    if (!(min <= aim && aim <= max)) {
      throw new IllegalArgumentException("band: %s <= %s <= %s".formatted(min, aim, max));
    }
  }

  /** How far a value is outside. */
  double off(double value) {
    return Math.max(0, Math.max(min - value, value - max));
  }

  boolean contains(double value) {
    return value >= min && value <= max;
  }

  /** The band without a margin at both ends, so that rounding cannot leave it. */
  Band inside(double margin) {
    return new Band(min + margin, aim, max - margin);
  }
}
