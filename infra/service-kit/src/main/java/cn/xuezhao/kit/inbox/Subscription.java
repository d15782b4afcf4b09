package cn.xuezhao.kit.inbox;

import java.util.function.Consumer;

/**
 * A service's interest in one topic. Services declare beans of this type; the handler runs inside
 * the event's tenant, may be called more than once for the same event, and only returns when its
 * effect is stored.
 *
 * @param topic for example {@code order.paid}
 * @param version major version of the type understood; others are counted and ignored
 * @param type the consumer's own record; unknown members are ignored
 */
public record Subscription<T>(
    String topic, int version, Class<T> type, Consumer<Event<T>> handler) {

  /** Subscribes to version 1 of a topic. */
  public static <T> Subscription<T> to(String topic, Class<T> type, Consumer<Event<T>> handler) {
    return new Subscription<>(topic, 1, type, handler);
  }

  String eventType() {
    return topic + ".v" + version;
  }
}
