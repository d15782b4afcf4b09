package cn.xuezhao.chaos;

import cn.xuezhao.chaos.Evidence.Acknowledged;
import cn.xuezhao.chaos.Evidence.Order;
import cn.xuezhao.chaos.Evidence.StandardPhoto;
import cn.xuezhao.chaos.Evidence.Task;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Orders and the decisions about them: kept as acknowledged, and followed by what must follow. */
final class Decisions {

  /** States of an order whose last round was approved. */
  private static final Set<String> APPROVED =
      Set.of("standardizing", "awaiting-confirmation", "completed", "archived");

  private final Evidence evidence;
  private final Map<String, Order> orders;
  private final Map<String, Task> tasks;

  Decisions(Evidence evidence) {
    this.evidence = evidence;
    this.orders =
        evidence.orders().stream()
            .collect(Collectors.toMap(Order::id, order -> order, (one, _) -> one));
    this.tasks =
        evidence.tasks().stream()
            .collect(Collectors.toMap(Task::id, task -> task, (one, _) -> one));
  }

  /** Opened and paid as the student was told. */
  void ordersKept(Verdict verdict) {
    for (Acknowledged line : evidence.acknowledged()) {
      Order order = orders.get(line.orderId());
      if (line.is("order-opened")) {
        verdict.requires(order != null, "order %s is lost".formatted(line.orderId()));
      } else if (line.is("paid")) {
        verdict.requires(
            order != null && order.attempts().stream().anyMatch(Evidence.Attempt::isPaid),
            "the payment of order %s is lost".formatted(line.orderId()));
      }
    }
  }

  void decisionsKept(Verdict verdict) {
    for (Acknowledged line : evidence.acknowledged()) {
      if (line.is("decided")) {
        Task task = tasks.get(line.get("taskId"));
        verdict.requires(
            task != null && task.decision().equals(line.get("decision")),
            "%s was acknowledged as %s and is %s"
                .formatted(line.get("taskId"), line.get("decision"), task));
      }
    }
  }

  void oneEffect(Verdict verdict) {
    Map<String, Long> standardPhotos =
        evidence.standardPhotos().stream()
            .filter(StandardPhoto::published)
            .collect(
                Collectors.groupingBy(
                    photo -> photo.orderId() + "/" + photo.revision(), Collectors.counting()));
    for (Task task : evidence.tasks()) {
      if (task.decision().equals("approved")) {
        long made = standardPhotos.getOrDefault(task.orderId() + "/" + task.revision(), 0L);
        verdict.requires(
            made == 1 && isFollowed(task),
            "%s was approved: %d standard photos, order %s"
                .formatted(task.id(), made, orders.get(task.orderId())));
      } else if (task.decision().equals("rejected")) {
        verdict.requires(
            isFollowed(task),
            "%s was rejected, order %s".formatted(task.id(), orders.get(task.orderId())));
      }
    }
  }

  /** The order has gone the way of the decision, or on to a later round. */
  private boolean isFollowed(Task task) {
    Order order = orders.get(task.orderId());
    if (order == null) {
      return false;
    }
    // An order that is collecting again has left its last round behind.
    if (order.round() == 0 || order.round() > task.round()) {
      return true;
    }
    boolean approved = task.decision().equals("approved");
    return order.round() == task.round()
        && (approved ? APPROVED.contains(order.state()) : order.state().equals("rejected"));
  }
}
