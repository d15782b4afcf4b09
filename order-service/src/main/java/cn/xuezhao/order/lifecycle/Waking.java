package cn.xuezhao.order.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Wakes orders at {@link Order#dueAt()}: first all duties, then what time alone does. */
@Component
final class Waking {

  private final OrderStore orders;
  private final List<Duty> duties;
  private final Clock clock;

  Waking(OrderStore orders, List<Duty> duties, Clock clock) {
    this.orders = orders;
    this.duties = List.copyOf(duties);
    this.clock = clock;
    orders.all().whenDue(this::wake);
  }

  private void wake(Order due) {
    Instant now = clock.instant();
    duties.forEach(duty -> duty.attendTo(due, now));
    orders.all().change(due.id(), order -> order.elapse(now));
  }
}
