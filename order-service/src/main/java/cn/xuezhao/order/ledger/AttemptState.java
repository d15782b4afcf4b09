package cn.xuezhao.order.ledger;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** What is known about an attempt to pay. */
public sealed interface AttemptState {

  /** Neither paid nor closed, as far as we know: unknown is not failed. */
  sealed interface Pending extends AttemptState {

    Instant askAt();
  }

  /** It has its number; whether WeChat Pay has heard of it is open. */
  @TypeAlias("started")
  record Started(Instant askAt) implements Pending {}

  /** The student can pay with this prepay id. */
  @TypeAlias("offered")
  record Offered(String prepayId, Instant askAt) implements Pending {}

  /** Paid, whether or not the order still needed it. */
  @TypeAlias("paid")
  record Paid(String transactionId, Instant paidAt) implements AttemptState {}

  /** Closed at WeChat Pay without money. */
  @TypeAlias("attempt-closed")
  record Closed(Instant closedAt) implements AttemptState {}
}
