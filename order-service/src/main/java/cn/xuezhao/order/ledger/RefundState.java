package cn.xuezhao.order.ledger;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** How far a refund has come. */
public sealed interface RefundState {

  /** Decided here; WeChat Pay may not have heard of it. */
  @TypeAlias("refund-intended")
  record Intended(Instant askAt) implements RefundState {}

  /** Accepted there, which is not yet success. */
  @TypeAlias("refund-processing")
  record Processing(Instant askAt) implements RefundState {}

  /** The money is back. */
  @TypeAlias("refund-returned")
  record Returned(Instant at) implements RefundState {}

  /** WeChat Pay cannot give it back by itself (ABNORMAL, CLOSED): a person has to. */
  @TypeAlias("refund-stuck")
  record Stuck(Instant since) implements RefundState {}
}
