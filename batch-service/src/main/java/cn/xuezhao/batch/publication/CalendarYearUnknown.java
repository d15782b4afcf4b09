package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.Refusal;

/** A promise in working days is made to students only when the working days are known. */
public final class CalendarYearUnknown extends Refusal {

  private static final long serialVersionUID = 1L;

  CalendarYearUnknown(int year) {
    super(
        Kind.RULE,
        "calendar-year-unknown",
        "The hand-off of this batch would be due in %1$d, and the working days of %1$d are not known"
                .formatted(year)
            + " yet. Choose an earlier end, or add that year to the business calendar.");
    member("year", year);
  }
}
