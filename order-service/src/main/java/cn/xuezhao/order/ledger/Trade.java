package cn.xuezhao.order.ledger;

/** What WeChat Pay says about an attempt to pay. */
public sealed interface Trade {

  /** Nothing that can be relied on. */
  record Silence() implements Trade {}

  /** It has never heard of the number: the request got lost, or is still on its way. */
  record Unheard() implements Trade {}

  record Unpaid() implements Trade {}

  record Closed() implements Trade {}

  record Paid(PaymentReceipt receipt) implements Trade {}
}
