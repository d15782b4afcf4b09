package cn.xuezhao.photo.decoding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One child JVM, seen from the service. Used by one caller at a time. */
final class DecoderProcess {

  private static final long IDLE = Long.MAX_VALUE;

  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;
  private volatile long deadline = IDLE;
  private volatile long processorLimit = IDLE;
  private volatile String killedFor = "";

  private DecoderProcess(Process process) {
    this.process = process;
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 65536));
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 65536));
  }

  /** Starts a child with the class path of this JVM, which may be one jar with a manifest path. */
  static DecoderProcess start(DecoderSettings settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx96m", "-Xmn32m", "-Xss1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Xshare:auto"));
    command.addAll(List.of("-XX:ReservedCodeCacheSize=32m", "-XX:MaxMetaspaceSize=64m"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), settings.main()));
    command.add(settings.folder().toAbsolutePath().toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    // The child sees pixels of strangers: it gets none of the service's settings or secrets.
    builder.environment().clear();
    // glibc would otherwise keep the memory of the largest picture it has ever seen. What most
    // pictures need it may keep: fetching it anew page by page took a fourth of a photo's time.
    builder.environment().put("MALLOC_ARENA_MAX", "1");
    builder.environment().put("MALLOC_MMAP_THRESHOLD_", "16777216");
    builder.environment().put("MALLOC_TRIM_THRESHOLD_", "67108864");
    // libjpeg-turbo fits its codes to the picture only when told so from outside.
    builder.environment().put("TJ_OPTIMIZE", "1");
    return new DecoderProcess(builder.start());
  }

  /** Asks and waits for the answer; the watch kills the child when it costs too much. */
  Frames.Answer ask(Question question, Duration processorTime, Duration wallTime)
      throws IOException {
    processorLimit = processorNanos() + processorTime.toNanos();
    deadline = System.nanoTime() + wallTime.toNanos();
    try {
      Frames.ask(out, question.kind(), question.instructions(), question.picture());
      return Frames.answer(in);
    } finally {
      deadline = IDLE;
    }
  }

  /** Called by the watch of the pool every tenth of a second. */
  void enforce(long now, long memoryLimit) {
    long until = deadline;
    if (until == IDLE || !process.isAlive()) {
      return;
    }
    if (now - until > 0 || processorNanos() > processorLimit) {
      kill("time limit");
    } else if (residentBytes() > memoryLimit) {
      kill("memory limit");
    }
  }

  private long processorNanos() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  boolean alive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Memory the child holds now, 0 where the system does not tell. */
  long residentBytes() {
    return ProcessMemory.residentBytes(process.pid());
  }

  /** Why this child was ended by us, empty when it ended by itself. */
  String killedFor() {
    return killedFor;
  }

  void kill(String reason) {
    killedFor = reason;
    process.destroyForcibly();
  }

  /** Lets an idle child end: it leaves when its stdin closes. */
  void retire() {
    try {
      out.close();
    } catch (IOException _) {
      process.destroyForcibly();
    }
  }

  /** What a caller wants done. */
  @SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
  record Question(int kind, byte[] instructions, Frames.Source picture) {}
}
