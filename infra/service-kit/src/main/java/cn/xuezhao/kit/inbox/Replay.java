package cn.xuezhao.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Handles dead letters of a tenant's parked keys again, in their order; the normal path, so what
 * was handled before changes nothing. A key is released when all its letters went through.
 */
final class Replay {

  private static final Logger log = LoggerFactory.getLogger(Replay.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final ConsumerFactory<String, byte[]> consumers;
  private final Dispatcher dispatcher;
  private final ParkedKeys parked;
  private final String service;

  Replay(
      ConsumerFactory<String, byte[]> consumers,
      Dispatcher dispatcher,
      ParkedKeys parked,
      String service) {
    this.consumers = consumers;
    this.dispatcher = dispatcher;
    this.parked = parked;
    this.service = service;
  }

  /** Result of a replay: how many letters went through, and the keys that are still parked. */
  record Outcome(int handled, List<String> stillParked) {}

  Outcome replay(String tenant, String topic) {
    Set<String> keys = new HashSet<>(parked.keys(tenant, topic));
    Set<String> failed = new HashSet<>();
    int handled = 0;
    for (ConsumerRecord<String, byte[]> letter : letters(topic)) {
      String key = DeadLetters.keyOf(letter);
      if (mine(letter, tenant) && keys.contains(key) && !failed.contains(key)) {
        if (goesThrough(original(letter, topic))) {
          handled++;
        } else {
          failed.add(key);
        }
      }
    }
    keys.removeAll(failed);
    keys.forEach(key -> parked.release(tenant, topic, key));
    return new Outcome(handled, List.copyOf(failed));
  }

  private boolean goesThrough(ConsumerRecord<String, byte[]> letter) {
    try {
      dispatcher.dispatch(letter);
      return true;
    } catch (RuntimeException still) {
      log.warn("replay.failed topic={} key={}", letter.topic(), letter.key(), still);
      return false;
    }
  }

  private boolean mine(ConsumerRecord<String, byte[]> letter, String tenant) {
    var header = letter.headers().lastHeader(DeadLetters.CONSUMER);
    return header != null
        && service.equals(new String(header.value(), StandardCharsets.UTF_8))
        && tenant.equals(DeadLetters.tenantOf(letter));
  }

  private static ConsumerRecord<String, byte[]> original(
      ConsumerRecord<String, byte[]> letter, String topic) {
    ConsumerRecord<String, byte[]> original =
        new ConsumerRecord<>(
            topic, letter.partition(), letter.offset(), letter.key(), letter.value());
    letter.headers().forEach(original.headers()::add);
    return original;
  }

  private List<ConsumerRecord<String, byte[]>> letters(String topic) {
    String deadLetters = DeadLetters.topicOf(topic);
    List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
    try (Consumer<String, byte[]> consumer = consumers.createConsumer("replay-" + service, "")) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(deadLetters).stream()
              .map(info -> new TopicPartition(deadLetters, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(POLL).forEach(letters::add);
      }
    }
    return letters;
  }
}
