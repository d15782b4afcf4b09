package cn.xuezhao.notification.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * What happened, as far as a message mentions it; no personal data.
 *
 * @param at when it happened
 * @param dueAt until when the next step is promised, or can be done; exclusive
 * @param reasons codes of a rejection
 */
@TypeAlias("facts")
record Facts(
    Instant at, @Nullable Instant dueAt, List<String> reasons, @Nullable Long amountInFen) {

  Facts {
    reasons = List.copyOf(reasons);
  }

  static Facts at(Instant at) {
    return new Facts(at, null, List.of(), null);
  }

  Facts withPromise(Instant until) {
    return new Facts(at, until, reasons, amountInFen);
  }

  Facts because(List<String> codes) {
    return new Facts(at, dueAt, codes, amountInFen);
  }

  Facts withAmount(long fen) {
    return new Facts(at, dueAt, reasons, fen);
  }
}
