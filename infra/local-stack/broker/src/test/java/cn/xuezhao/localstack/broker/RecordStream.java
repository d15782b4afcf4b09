package cn.xuezhao.localstack.broker;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.LongSerializer;

/** Numbered records sent without a pause by a thread of its own, and what was acknowledged. */
final class RecordStream implements AutoCloseable {
  private static final int KEYS = 50;
  private static final int IN_FLIGHT = 500;

  private final KafkaProducer<Long, Long> producer;
  private final String topic;
  private final Map<TopicPartition, Map<Long, Long>> acknowledged = new ConcurrentHashMap<>();
  private final Semaphore arrivals = new Semaphore(0);
  private final Semaphore window = new Semaphore(IN_FLIGHT);
  private final Thread sender = new Thread(this::sendUntilStopped, "record-stream");
  private volatile boolean stopped;

  private RecordStream(KafkaProducer<Long, Long> producer, String topic) {
    this.producer = producer;
    this.topic = topic;
  }

  static RecordStream to(String topic, String address) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            address,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            5_000,
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            250);
    return new RecordStream(
        new KafkaProducer<>(settings, new LongSerializer(), new LongSerializer()), topic);
  }

  void awaitFurther(int count) throws InterruptedException {
    if (sender.getState() == Thread.State.NEW) {
      sender.start();
    }
    arrivals.drainPermits();
    if (!arrivals.tryAcquire(count, 2, TimeUnit.MINUTES)) {
      throw new IllegalStateException(count + " further acknowledgements did not arrive");
    }
  }

  int acknowledgedCount() {
    return acknowledged.values().stream().mapToInt(Map::size).sum();
  }

  /** Partition to offset to the number that was acknowledged there. */
  Map<TopicPartition, Map<Long, Long>> finish() throws InterruptedException {
    stopped = true;
    sender.join();
    producer.flush();
    return new HashMap<>(acknowledged);
  }

  boolean firstRecordIsRefused() throws InterruptedException {
    try {
      producer.send(new ProducerRecord<>(topic, 1L, 1L)).get();
      return false;
    } catch (ExecutionException e) {
      return e.getCause() instanceof TimeoutException
          || e.getCause() instanceof UnknownTopicOrPartitionException;
    }
  }

  @Override
  public void close() throws InterruptedException {
    stopped = true;
    sender.join();
    producer.close();
  }

  private void sendUntilStopped() {
    for (long number = 0; !stopped; number++) {
      window.acquireUninterruptibly();
      long value = number;
      producer.send(
          new ProducerRecord<>(topic, number % KEYS, number),
          (metadata, failure) -> record(metadata, failure, value));
    }
  }

  private void record(RecordMetadata metadata, Exception failure, long value) {
    window.release();
    if (failure == null) {
      acknowledged
          .computeIfAbsent(
              new TopicPartition(metadata.topic(), metadata.partition()),
              _ -> new ConcurrentHashMap<>())
          .put(metadata.offset(), value);
      arrivals.release();
    }
  }
}
