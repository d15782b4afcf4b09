package cn.xuezhao.photo.submission;

/** What else is kept for an order and has to go when the order is over. */
@FunctionalInterface
public interface OrderFollower {

  /** The order was closed or refunded, or its retention has ended; told at least once. */
  void orderEnded(String orderId);
}
