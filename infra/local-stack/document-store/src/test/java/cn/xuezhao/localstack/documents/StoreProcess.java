package cn.xuezhao.localstack.documents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The store as a child JVM that a test may kill. */
final class StoreProcess implements AutoCloseable {

  /** With the default page cache of 128 MB. */
  static final String HEAP = "-Xmx320m";

  private static final Pattern READY = Pattern.compile("document store ready on (127.0.0.1:\\d+)");

  private final Process process;
  private final List<String> log = new ArrayList<>();
  private final String address;

  private StoreProcess(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    address = readUntilReady(process.inputReader());
  }

  static StoreProcess start(Path data) throws IOException {
    return new StoreProcess(javaCommand(data));
  }

  /** With files limited to this many KB: what a full disk looks like without root. */
  static StoreProcess startWithFileLimit(Path data, int kilobytes) throws IOException {
    String java = String.join("' '", javaCommand(data));
    return new StoreProcess(
        List.of("bash", "-c", "ulimit -f " + kilobytes + " && exec '" + java + "'"));
  }

  String connectionString() {
    return "mongodb://" + address;
  }

  long pid() {
    return process.pid();
  }

  /** SIGKILL: no shutdown hook, no flush. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still running: " + log);
    }
    return process.exitValue();
  }

  /** SIGTERM, as the launcher stops it. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    exitCode();
  }

  private static List<String> javaCommand(Path data) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        HEAP,
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        // A file limit must not be tripped by the JVM's own files.
        "-XX:-UsePerfData",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dlogback.configurationFile=logback-document-store.xml",
        "-cp",
        System.getProperty("java.class.path"),
        DocumentStoreApplication.class.getName(),
        "--port=0",
        "--data=" + data);
  }

  private String readUntilReady(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      log.add(line);
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> drain(output));
        return ready.group(1);
      }
    }
    throw new IllegalStateException("not started: " + log);
  }

  private void drain(BufferedReader output) {
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        log.add(line);
      }
    } catch (IOException killed) {
      log.add(new UncheckedIOException(killed).getMessage());
    }
  }
}
