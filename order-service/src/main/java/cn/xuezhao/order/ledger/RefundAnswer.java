package cn.xuezhao.order.ledger;

import java.time.Instant;

/** What WeChat Pay says about a refund. */
public sealed interface RefundAnswer {

  /** Nothing that can be relied on. */
  record Silence() implements RefundAnswer {}

  record UnderWay() implements RefundAnswer {}

  record Done(Instant at) implements RefundAnswer {}

  record Impossible() implements RefundAnswer {}
}
