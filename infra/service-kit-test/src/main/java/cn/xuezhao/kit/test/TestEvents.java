package cn.xuezhao.kit.test;

import cn.xuezhao.kit.inbox.Dispatcher;
import cn.xuezhao.kit.outbox.EventSink;
import cn.xuezhao.kit.outbox.OutgoingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Events a service under test has said, and a way to let it hear others. */
public final class TestEvents implements EventSink {

  private final List<OutgoingEvent> said = new CopyOnWriteArrayList<>();
  private final AtomicBoolean away = new AtomicBoolean();
  private final ObjectProvider<Dispatcher> dispatcher;

  TestEvents(ObjectProvider<Dispatcher> dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public void send(OutgoingEvent event) {
    if (away.get()) {
      throw new SendFailed(event.id(), new IllegalStateException("the broker is away"));
    }
    said.add(event);
  }

  /** Lets the broker be away, or come back. */
  public void brokerIsAway(boolean isAway) {
    away.set(isAway);
  }

  /** What was said on the topic about a key, in order. */
  public List<OutgoingEvent> said(String topic, String key) {
    return said.stream()
        .filter(event -> event.topic().equals(topic) && event.key().equals(key))
        .toList();
  }

  /** Everything said so far. */
  public List<OutgoingEvent> said() {
    return List.copyOf(said);
  }

  /** Waits until the topic has said something about the key, and gives the latest. */
  public OutgoingEvent awaitSaid(String topic, String key) {
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !said(topic, key).isEmpty());
    return said(topic, key).getLast();
  }

  /**
   * Delivers an event to the service as the broker would; throws what the handler throws.
   *
   * @param data JSON of the event's data
   */
  public void deliver(String tenant, String topic, String subject, long sequence, String data) {
    ConsumerRecord<String, byte[]> message =
        new ConsumerRecord<>(topic, 0, 0, subject, data.getBytes(StandardCharsets.UTF_8));
    header(message, "ce_specversion", "1.0");
    header(message, "ce_id", subject + ":" + sequence);
    header(message, "ce_type", topic + ".v1");
    header(message, "ce_source", "/test");
    header(message, "ce_subject", subject);
    header(message, "ce_time", Instant.now().toString());
    header(message, "ce_sequence", Long.toString(sequence));
    header(message, "ce_tenant", tenant);
    dispatcher.getObject().dispatch(message);
  }

  private static void header(ConsumerRecord<String, byte[]> message, String name, String value) {
    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts the recorder and the clock in the place of the real ones. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Configuration {

    @Bean
    @Primary
    TestEvents testEvents(ObjectProvider<Dispatcher> dispatcher) {
      return new TestEvents(dispatcher);
    }

    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }
  }
}
