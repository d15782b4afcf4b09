package cn.xuezhao.kit.inbox;

import cn.xuezhao.kit.tenant.TenantContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Hands a record to the subscription of its type, inside the tenant it belongs to. */
public final class Dispatcher {

  private final Map<String, Subscription<?>> byType;
  private final JsonMapper json;
  private final MeterRegistry meters;

  /**
   * @param json a tolerant mapper: unknown members are ignored
   */
  public Dispatcher(
      java.util.List<Subscription<?>> subscriptions, JsonMapper json, MeterRegistry meters) {
    this.byType =
        subscriptions.stream()
            .collect(Collectors.toUnmodifiableMap(Subscription::eventType, Function.identity()));
    this.json = json;
    this.meters = meters;
  }

  /** Handles one record; types nobody here understands are counted and ignored. */
  public void dispatch(ConsumerRecord<String, byte[]> message) {
    Incoming incoming = Incoming.of(message);
    Subscription<?> subscription = byType.get(incoming.type());
    if (subscription == null) {
      meters.counter("events.unknown", "type", incoming.type()).increment();
      return;
    }
    TenantContext.run(incoming.tenant(), () -> handle(subscription, incoming, message.value()));
  }

  private <T> void handle(
      Subscription<T> subscription, Incoming incoming, byte @Nullable [] value) {
    if (value == null) {
      throw new Incoming.NotAnEvent("value: null (expected: JSON)");
    }
    T data = json.readValue(value, subscription.type());
    if (data == null) {
      throw new Incoming.NotAnEvent("value: JSON null (expected: an object)");
    }
    subscription
        .handler()
        .accept(
            new Event<>(
                incoming.id(),
                incoming.type(),
                subscription.topic(),
                incoming.subject(),
                incoming.sequence(),
                incoming.time(),
                data));
  }
}
