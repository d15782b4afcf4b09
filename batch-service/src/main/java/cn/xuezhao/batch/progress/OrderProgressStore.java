package cn.xuezhao.batch.progress;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.store.Index;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
final class OrderProgressStore {

  private static final String ORDER = "body.orderId";
  private static final String BATCH = "body.batchId";
  private static final String UPLOAD = "body.upload._class";
  private static final String SHARE = "body.share._class";
  private static final String PACKAGE = "body.share.handoffId";
  private static final String PROMISED = "body.promise.by";
  private static final String COMPLETED = "body.milestones.completedAt";
  private static final String CLOSED = "body.milestones.closedAt";
  private static final String WAITING = "upload-waiting";
  private static final String DONE = "handoff-done";
  private static final String REJECTED = "handoff-rejected";

  private final AggregateStore<OrderProgress> orders;

  OrderProgressStore(AggregateStores stores) {
    orders =
        stores.open(
            OrderProgress.class,
            "order-progress",
            Index.on(BATCH),
            Index.on(PACKAGE),
            Index.on(UPLOAD, PROMISED));
  }

  void change(Cause cause, String orderId, Function<OrderProgress, Change<OrderProgress>> command) {
    orders.changeOrCreate(
        cause, OrderProgress.idOf(orderId), () -> OrderProgress.first(orderId), command);
  }

  OrderProgress change(String orderId, Function<OrderProgress, Change<OrderProgress>> command) {
    return orders.change(OrderProgress.idOf(orderId), command);
  }

  Optional<OrderProgress> find(String orderId) {
    return orders.find(OrderProgress.idOf(orderId));
  }

  void whenDue(Consumer<OrderProgress> action) {
    orders.whenDue(action);
  }

  /** Uploads that were promised for an earlier time. */
  long countOverdueUploads(Instant now) {
    return orders.count(and(eq(UPLOAD, WAITING), lt(PROMISED, now)));
  }

  /** All orders of a batch that were not closed. */
  List<OrderProgress> open(String batchId) {
    return orders.find(openIn(batchId), Sorts.ascending(ORDER), Integer.MAX_VALUE);
  }

  /** Completed orders that are in no package, and perhaps those that CHSI has rejected. */
  List<OrderProgress> free(String batchId, boolean again, String after, int limit) {
    List<String> shares = again ? List.of("handoff-none", REJECTED) : List.of("handoff-none");
    return orders.find(
        and(openIn(batchId), exists(COMPLETED), in(SHARE, shares), gt(ORDER, after)),
        Sorts.ascending(ORDER),
        limit);
  }

  List<OrderProgress> assigned(String handoffId) {
    return orders.find(
        and(eq(PACKAGE, handoffId), eq(SHARE, "handoff-assigned")),
        Sorts.ascending(ORDER),
        Integer.MAX_VALUE);
  }

  List<OrderProgress> handedOff(String handoffId, String after, int limit) {
    return orders.find(
        and(eq(PACKAGE, handoffId), eq(SHARE, DONE), gt(ORDER, after)),
        Sorts.ascending(ORDER),
        limit);
  }

  List<OrderProgress> rejected(String batchId, int limit) {
    return orders.find(and(eq(BATCH, batchId), eq(SHARE, REJECTED)), Sorts.ascending(ORDER), limit);
  }

  private static Bson openIn(String batchId) {
    return and(eq(BATCH, batchId), exists(CLOSED, false));
  }
}
