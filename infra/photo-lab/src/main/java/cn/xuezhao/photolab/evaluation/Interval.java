package cn.xuezhao.photolab.evaluation;

/**
 * A share with the 95 % interval of Wilson, which also holds for few cases and near 0 and 1.
 *
 * @param hits of {@code of}
 */
public record Interval(int hits, int of) {

  private static final double Z = 1.959964;

  public Interval {
    if (hits < 0 || hits > of) {
      throw new IllegalArgumentException("%d of %d".formatted(hits, of));
    }
  }

  /** The share itself; without a case there is none. */
  public double share() {
    return of == 0 ? Double.NaN : (double) hits / of;
  }

  public double low() {
    return of == 0 ? 0 : Math.max(0, middle() - reach());
  }

  public double high() {
    return of == 0 ? 1 : Math.min(1, middle() + reach());
  }

  private double middle() {
    return (hits + Z * Z / 2) / (of + Z * Z);
  }

  private double reach() {
    double p = share();
    return Z / (of + Z * Z) * Math.sqrt(of * p * (1 - p) + Z * Z / 4);
  }
}
