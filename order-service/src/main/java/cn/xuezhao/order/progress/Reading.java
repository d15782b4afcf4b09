package cn.xuezhao.order.progress;

import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.Orders;
import org.springframework.stereotype.Component;

/** Students see their own orders; operators, finance and auditors see those of their centre. */
@Component
final class Reading {

  private final Orders orders;

  Reading(Orders orders) {
    this.orders = orders;
  }

  Order order(String id, Caller caller) {
    return caller.has("student") ? orders.get(id, caller.subject()) : orders.get(id);
  }
}
