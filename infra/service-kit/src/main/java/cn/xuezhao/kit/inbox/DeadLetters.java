package cn.xuezhao.kit.inbox;

import cn.xuezhao.kit.tenant.TenantPolicies;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Puts records that cannot be handled aside, with the reason, and parks their key. */
final class DeadLetters {

  /** The service that could not handle the record; each service replays only its own. */
  static final String CONSUMER = "xz_consumer";

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final KafkaTemplate<String, byte[]> kafka;
  private final ParkedKeys parked;
  private final TenantPolicies tenants;
  private final String consumer;
  private final MeterRegistry meters;

  DeadLetters(
      KafkaTemplate<String, byte[]> kafka,
      ParkedKeys parked,
      TenantPolicies tenants,
      String consumer,
      MeterRegistry meters) {
    this.kafka = kafka;
    this.parked = parked;
    this.tenants = tenants;
    this.consumer = consumer;
    this.meters = meters;
  }

  static String topicOf(String topic) {
    return topic + ".dlt";
  }

  /** True when the record was put behind an earlier one of its key. */
  boolean divertedBehindParked(ConsumerRecord<String, byte[]> message) {
    String tenant = tenantOf(message);
    if (!tenants.tenants().contains(tenant)
        || !parked.contains(tenant, message.topic(), keyOf(message))) {
      return false;
    }
    put(message, "parked behind an earlier record of the same key");
    return true;
  }

  void put(ConsumerRecord<String, byte[]> message, String reason) {
    log.error("event.parked topic={} key={} reason={}", message.topic(), keyOf(message), reason);
    send(message, reason);
    String tenant = tenantOf(message);
    if (tenants.tenants().contains(tenant)) {
      parked.park(tenant, message.topic(), keyOf(message), reason);
    }
    meters.counter("events.parked", "topic", message.topic()).increment();
  }

  static String keyOf(ConsumerRecord<String, byte[]> message) {
    return message.key() == null ? "" : message.key();
  }

  static String tenantOf(ConsumerRecord<String, byte[]> message) {
    var header = message.headers().lastHeader("ce_tenant");
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private void send(ConsumerRecord<String, byte[]> message, String reason) {
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(topicOf(message.topic()), message.key(), message.value());
    message.headers().forEach(letter.headers()::add);
    letter.headers().add("xz_reason", reason.getBytes(StandardCharsets.UTF_8));
    letter.headers().add(CONSUMER, consumer.getBytes(StandardCharsets.UTF_8));
    try {
      kafka.send(letter).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("dead letter not acknowledged", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("dead letter not acknowledged", interrupted);
    }
  }
}
