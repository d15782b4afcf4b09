package cn.xuezhao.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends CloudEvents 1.0 in Kafka binary mode and waits until all replicas have the record. */
final class KafkaSink implements EventSink {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final KafkaTemplate<String, byte[]> kafka;
  private final String source;

  KafkaSink(KafkaTemplate<String, byte[]> kafka, String source) {
    this.kafka = kafka;
    this.source = source;
  }

  @Override
  public void send(OutgoingEvent event) {
    try {
      kafka.send(record(event)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException failure) {
      throw new SendFailed(event.id(), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SendFailed(event.id(), interrupted);
    }
  }

  private ProducerRecord<String, byte[]> record(OutgoingEvent event) {
    byte[] value = event.data().getBytes(StandardCharsets.UTF_8);
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(event.topic(), event.key(), value);
    Headers headers = message.headers();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", event.id());
    add(headers, "ce_type", event.type());
    add(headers, "ce_source", "/" + source);
    add(headers, "ce_subject", event.subject());
    add(headers, "ce_time", event.time().toString());
    add(headers, "ce_sequence", Long.toString(event.sequence()));
    add(headers, "ce_tenant", event.tenant());
    add(headers, "content-type", "application/json");
    return message;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
