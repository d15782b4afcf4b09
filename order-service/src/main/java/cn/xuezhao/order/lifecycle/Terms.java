package cn.xuezhao.order.lifecycle;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/**
 * What the batch said when the order was opened. A later change of the batch does not reach it; no
 * price comes from anywhere else.
 *
 * @param priceInFen of one order
 * @param opensAt first instant of the window
 * @param closesAt first instant after the window: 12.02 24:00:00 is 12.03 00:00:00 (L-B)
 */
@TypeAlias("terms")
public record Terms(
    String batchId,
    String batchName,
    long priceInFen,
    Payer payer,
    Instant opensAt,
    Instant closesAt) {

  /** What the student has to pay. */
  public long amountInFen() {
    return payer == Payer.STUDENT ? priceInFen : 0;
  }

  void requireOpen(Instant at) {
    if (at.isBefore(opensAt)) {
      throw new BatchNotOpenYet(opensAt);
    }
    requireNotClosed(at);
  }

  void requireNotClosed(Instant at) {
    if (closedAt(at)) {
      throw new OrderWindowClosed(closesAt);
    }
  }

  boolean closedAt(Instant at) {
    return !at.isBefore(closesAt);
  }
}
