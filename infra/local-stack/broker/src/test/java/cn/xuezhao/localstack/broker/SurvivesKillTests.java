package cn.xuezhao.localstack.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the broker has acknowledged survives {@code kill -9}; {@code -Dkills=5} kills more often.
 */
class SurvivesKillTests {
  private static final Logger log = LoggerFactory.getLogger(SurvivesKillTests.class);
  private static final String TOPIC = "order.paid";
  private static final int PARTITIONS = 3;
  private static final int ACKNOWLEDGED_PER_KILL = 2_000;

  @TempDir Path folder;

  @Test
  void losesNoAcknowledgedRecord() throws Exception {
    int kills = Integer.getInteger("kills", 1);
    try (BrokerProcess broker = BrokerProcess.over(folder.resolve("data"))) {
      createTopic(broker);
      Map<TopicPartition, Map<Long, Long>> acknowledged;
      try (RecordStream stream = RecordStream.to(TOPIC, broker.address())) {
        for (int kill = 1; kill <= kills; kill++) {
          stream.awaitFurther(ACKNOWLEDGED_PER_KILL);
          broker.kill();
          int before = stream.acknowledgedCount();
          Duration restart = broker.startAndMeasure();
          log.info("kill {}: {} acknowledged, back after {} ms", kill, before, restart.toMillis());
        }
        stream.awaitFurther(ACKNOWLEDGED_PER_KILL);
        acknowledged = stream.finish();
      }
      compare(acknowledged, readBack(broker));
    }
  }

  @Test
  void refusesTopicThatNobodyDeclared() throws Exception {
    try (BrokerProcess broker = BrokerProcess.over(folder.resolve("data"));
        Admin admin = broker.admin()) {
      try (RecordStream stream = RecordStream.to("order.payed", broker.address())) {
        assertThat(stream.firstRecordIsRefused()).isTrue();
      }
      assertThat(admin.listTopics().names().get()).isEmpty();
    }
  }

  private static void createTopic(BrokerProcess broker) throws Exception {
    try (Admin admin = broker.admin()) {
      admin.createTopics(Set.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
    }
  }

  private static void compare(
      Map<TopicPartition, Map<Long, Long>> acknowledged,
      Map<TopicPartition, List<ConsumerRecord<Long, Long>>> stored) {
    int lost = 0;
    int total = 0;
    for (var partition : acknowledged.entrySet()) {
      Map<Long, Long> present = new HashMap<>();
      stored
          .getOrDefault(partition.getKey(), List.of())
          .forEach(each -> present.put(each.offset(), each.value()));
      for (var each : partition.getValue().entrySet()) {
        total++;
        lost += each.getValue().equals(present.get(each.getKey())) ? 0 : 1;
      }
      assertThat(stored.get(partition.getKey()))
          .as("a retried record is stored once, and in the order it was sent")
          .extracting(ConsumerRecord::value)
          .isSorted()
          .doesNotHaveDuplicates();
    }
    int present = stored.values().stream().mapToInt(List::size).sum();
    log.info("{} acknowledged, {} present, {} lost", total, present, lost);
    assertThat(lost).as("acknowledged records that are gone").isZero();
    assertThat(total).isGreaterThan(ACKNOWLEDGED_PER_KILL);
  }

  private static Map<TopicPartition, List<ConsumerRecord<Long, Long>>> readBack(
      BrokerProcess broker) {
    Map<TopicPartition, List<ConsumerRecord<Long, Long>>> all = new HashMap<>();
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            broker.address(),
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            60_000);
    try (var consumer =
        new KafkaConsumer<>(settings, new LongDeserializer(), new LongDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      consumer
          .partitionsFor(TOPIC)
          .forEach(each -> partitions.add(new TopicPartition(TOPIC, each.partition())));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        for (ConsumerRecord<Long, Long> each : consumer.poll(Duration.ofSeconds(1))) {
          TopicPartition partition = new TopicPartition(TOPIC, each.partition());
          all.computeIfAbsent(partition, _ -> new ArrayList<>()).add(each);
        }
      }
    }
    return all;
  }
}
