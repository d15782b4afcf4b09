package cn.xuezhao.order.lifecycle;

import java.time.Instant;

/** Something to be done for an order when its time has come; called again when it was not. */
public interface Duty {

  /**
   * @param due the order as it was when it woke; the duty re-checks what is still to be done
   */
  void attendTo(Order due, Instant now);
}
