package cn.xuezhao.localstack.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.metadata.storage.FormatterException;
import org.apache.kafka.server.common.MetadataVersion;

/** Where the broker keeps its logs; Kafka wants it formatted before the first start. */
record LogDirectory(Path path) {

  /** The mark of a formatted directory is {@code meta.properties}, as for Kafka's own tool. */
  void formatOnce() {
    if (Files.exists(path.resolve("meta.properties"))) {
      return;
    }
    Formatter formatter =
        new Formatter()
            .setPrintStream(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
            .setNodeId(BrokerSettings.NODE_ID)
            .setClusterId(Uuid.randomUuid().toString())
            .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
            .setReleaseVersion(MetadataVersion.latestProduction())
            .setMetadataLogDirectory(path.toString())
            .addDirectory(path.toString());
    try {
      formatter.run();
    } catch (Exception e) {
      throw new FormatterException("could not format " + path, e);
    }
  }
}
