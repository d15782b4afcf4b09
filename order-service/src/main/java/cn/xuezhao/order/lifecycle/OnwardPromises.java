package cn.xuezhao.order.lifecycle;

import cn.xuezhao.calendar.BusinessCalendar;
import cn.xuezhao.calendar.YearUnknown;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * What the centre promises for the way onward, in working days: the standard photo and its upload
 * to the collection platform from the approval on, whether confirmed or not (G-7), and the hand-off
 * to CHSI from the batch's end on (G-8). Nothing is promised for a year whose holidays are unknown.
 */
@TypeAlias("onward-promises")
public record OnwardPromises(int standardPhotoDays, int platformUploadDays, int handoffDays) {

  private static final BusinessCalendar CALENDAR = BusinessCalendar.china();

  public @Nullable Instant standardPhotoDueAt(Instant approvedAt) {
    return endOf(CALENDAR.dayOf(approvedAt), standardPhotoDays);
  }

  public @Nullable Instant platformUploadDueAt(Instant approvedAt) {
    return endOf(CALENDAR.dayOf(approvedAt), platformUploadDays);
  }

  public @Nullable Instant handoffDueAt(Terms terms) {
    return endOf(CALENDAR.lastDayOf(terms.closesAt()), handoffDays);
  }

  private static @Nullable Instant endOf(LocalDate since, int days) {
    try {
      return CALENDAR.endOfWorkingDay(since, days);
    } catch (YearUnknown notAnnounced) {
      return null;
    }
  }
}
