package cn.xuezhao.localstack.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** The broker as the launcher runs it: a JVM of its own that can be killed. */
final class BrokerProcess implements AutoCloseable {
  private final int port;
  private final Path data;
  private Process process;

  private BrokerProcess(int port, Path data) {
    this.port = port;
    this.data = data;
  }

  static BrokerProcess over(Path data) throws IOException {
    BrokerProcess broker = new BrokerProcess(freePair(), data);
    broker.start();
    return broker;
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  Admin admin() {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            address(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            60_000));
  }

  void start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Broker.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SERVER_PORT", String.valueOf(port));
    builder.environment().put("XUEZHAO_DATA", data.toString());
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(data.resolveSibling("broker.log").toFile()));
    process = builder.start();
  }

  /** What {@code kill -9} does: the process gets no chance to write anything more. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** A restart is over when the broker answers a question about itself again. */
  Duration startAndMeasure() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    start();
    try (Admin admin = admin()) {
      admin.describeCluster().nodes().get();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IOException("the restarted broker did not answer", e);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      kill();
    }
  }

  /** The broker takes the port after its own for the controller. */
  private static int freePair() throws IOException {
    for (int attempt = 0; attempt < 50; attempt++) {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      try (ServerSocket first = new ServerSocket(0, 1, loopback);
          ServerSocket second = new ServerSocket(first.getLocalPort() + 1, 1, loopback)) {
        return second.getLocalPort() - 1;
      } catch (java.net.BindException taken) {
        continue;
      }
    }
    throw new IOException("no two neighboring free ports found");
  }
}
