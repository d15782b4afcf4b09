package cn.xuezhao.calendar;

/**
 * The holidays of a year are decided by the State Council in the autumn before it; until its notice
 * is added as data nobody knows its working days, and a guess would be a false promise.
 */
public final class YearUnknown extends RuntimeException {

  private final int year;

  YearUnknown(int year) {
    super(
        "the working days of %1$d are not known; add the State Council's notice for %1$d as %2$s"
            .formatted(year, YearFile.pathInRepository(year)));
    this.year = year;
  }

  public int year() {
    return year;
  }
}
