package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.store.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The orders, as the other features of this service use them. */
@Component
public final class Orders {

  private final OrderStore store;
  private final Ids ids;

  Orders(OrderStore store, Ids ids) {
    this.store = store;
    this.ids = ids;
  }

  /** An id for an order to be opened. */
  public String nextId() {
    return ids.next("ord");
  }

  /** Stores an order that was opened; a conflict when its slot is taken. */
  public Order add(Change<Order> opened) {
    return store.all().create(opened);
  }

  /** The order that holds the place of a student in a batch. */
  public Optional<Order> holding(String slot) {
    return store.holding(slot);
  }

  public Order get(String id) {
    return store.all().get(id);
  }

  /** The order of this student; somebody else's is as good as none. */
  public Order get(String id, String studentId) {
    return store
        .all()
        .find(id)
        .filter(order -> order.opening().studentId().equals(studentId))
        .orElseThrow(() -> new NotFound("order"));
  }

  /** Newest first. */
  public List<Order> ofStudent(String studentId) {
    return store.ofStudent(studentId);
  }

  /** With an open proposal to refund, the oldest first. */
  public List<Order> withProposal(Instant now) {
    return store.withProposal(now);
  }

  /** One command on one order: one conditional update, so that of two at once one wins. */
  public Order change(String id, Function<Order, Change<Order>> command) {
    return store.all().change(id, command);
  }

  /** A command an event calls for, at most once per event. */
  public void change(Cause cause, String id, Function<Order, Change<Order>> command) {
    store.all().change(cause, id, command);
  }
}
