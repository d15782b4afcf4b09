package cn.xuezhao.localstack.broker;

import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A single Apache Kafka node that is broker and controller in one. It listens on the loopback
 * interface only, at {@code SERVER_PORT} for clients and one port above for the controller, and
 * keeps everything in {@code XUEZHAO_DATA}.
 */
public final class Broker {
  private static final Logger log = LoggerFactory.getLogger(Broker.class);

  private Broker() {}

  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    int port = Integer.parseInt(environment.getOrDefault("SERVER_PORT", "9092"));
    Path data = Path.of(environment.getOrDefault("XUEZHAO_DATA", ".run/data/broker"));

    LogDirectory directory = new LogDirectory(data);
    directory.formatOnce();
    KafkaConfig config =
        KafkaConfig.fromProps(new BrokerSettings(port, directory.path()).properties());
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
    server.startup();
    log.info("The broker answers at 127.0.0.1:{}", port);
    server.awaitShutdown();
  }
}
