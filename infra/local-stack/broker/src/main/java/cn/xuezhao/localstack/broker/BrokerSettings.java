package cn.xuezhao.localstack.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** What one Kafka node needs to be a whole cluster on a laptop. */
record BrokerSettings(int port, Path directory) {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  Properties properties() {
    Properties all = new Properties();
    all.putAll(addresses());
    all.putAll(oneReplica());
    all.putAll(restart());
    all.putAll(footprint());
    return all;
  }

  private Map<String, String> addresses() {
    String client = "PLAINTEXT://127.0.0.1:" + port;
    String controller = "127.0.0.1:" + (port + 1);
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        String.valueOf(NODE_ID),
        "log.dirs",
        directory.toString(),
        "listeners",
        client + "," + CONTROLLER_LISTENER + "://" + controller,
        "advertised.listeners",
        client,
        "controller.listener.names",
        CONTROLLER_LISTENER,
        "controller.quorum.voters",
        NODE_ID + "@" + controller);
  }

  /** One node can hold one copy; the internal topics would wait for three for ever. */
  private static Map<String, String> oneReplica() {
    return Map.of(
        "default.replication.factor", "1",
        "min.insync.replicas", "1",
        "offsets.topic.replication.factor", "1",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1",
        // Services declare their topics; a mistyped name must fail, not become a topic.
        "auto.create.topics.enable", "false");
  }

  /**
   * After a crash the controller waits until the session of the old process ends, 9 s by default,
   * and consumers wait for a rebalance that has nobody else to wait for.
   */
  private static Map<String, String> restart() {
    return Map.of(
        "broker.session.timeout.ms", "1500",
        "broker.heartbeat.interval.ms", "250",
        "group.initial.rebalance.delay.ms", "0");
  }

  private static Map<String, String> footprint() {
    return Map.of(
        "offsets.topic.num.partitions", "4",
        "transaction.state.log.num.partitions", "4",
        "share.coordinator.state.topic.num.partitions", "4",
        "num.network.threads", "2",
        "num.io.threads", "4",
        // 128 MB by default, far more than the one small compacted topic of offsets needs.
        "log.cleaner.dedupe.buffer.size", "2097152");
  }
}
