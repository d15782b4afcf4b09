package cn.xuezhao.order.lifecycle;

import cn.xuezhao.order.ledger.PaymentReceipt;
import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** What an order knows about its money. */
public sealed interface Payment {

  /** Nobody has paid. */
  @TypeAlias("due")
  record Due() implements Payment {}

  /** Nothing is owed any more; only such an order goes to review (L-15). */
  sealed interface Settled extends Payment {

    Instant at();
  }

  /** The student paid. */
  @TypeAlias("received")
  record Received(PaymentReceipt receipt) implements Settled {

    @Override
    public Instant at() {
      return receipt.paidAt();
    }
  }

  /** The school pays for the whole batch, outside this platform. */
  @TypeAlias("by-institution")
  record ByInstitution(Instant at) implements Settled {}
}
