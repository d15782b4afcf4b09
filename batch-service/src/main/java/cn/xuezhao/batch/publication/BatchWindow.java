package cn.xuezhao.batch.publication;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/**
 * When students may join and pay (L-22): half-open, so an end of 24:00:00 is the first instant of
 * the next day (L-B).
 *
 * @param opensAt first instant inside
 * @param closesAt first instant after
 */
@TypeAlias("batch-window")
public record BatchWindow(Instant opensAt, Instant closesAt) {

  /** Where an instant lies, as clients are told. */
  public enum WindowState {
    BEFORE,
    OPEN,
    CLOSED
  }

  public BatchWindow {
    if (!opensAt.isBefore(closesAt)) {
      throw new InvalidTerms("/closesAt", "The window has to end after it begins.");
    }
  }

  public WindowState stateAt(Instant now) {
    if (now.isBefore(opensAt)) {
      return WindowState.BEFORE;
    }
    return now.isBefore(closesAt) ? WindowState.OPEN : WindowState.CLOSED;
  }

  BatchWindow until(Instant later) {
    return new BatchWindow(opensAt, later);
  }
}
