package cn.xuezhao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A process of the platform with the children that it has started. */
record Component(String name, ProcessHandle process) {

  private static final long NANOS_PER_TICK = 10_000_000;

  /**
   * Numbers of {@code /proc/<pid>/stat} behind the state: processor time, and of ended children.
   */
  private static final int IN_USER_MODE = 10;

  private static final int IN_KERNEL = 11;
  private static final int CHILDREN_IN_USER_MODE = 12;
  private static final int CHILDREN_IN_KERNEL = 13;
  private static final int FIELDS = 14;

  static Component of(Running running, String name) throws IOException {
    String record = Files.readString(running.processes().resolve(name + ".pid"));
    long pid = Long.parseLong(record.split(" ")[0]);
    return new Component(
        name,
        ProcessHandle.of(pid)
            .orElseThrow(() -> new IllegalStateException(name + " does not run any more")));
  }

  /** Nanoseconds of processor time of the process itself. */
  long own() {
    return spent(process);
  }

  /** The part of it that its compilers spent: a JVM that has run for long has no such part. */
  long compilers() {
    try (Stream<Path> threads = Files.list(proc().resolve("task"))) {
      return threads.filter(Component::compiles).mapToLong(Component::ticks).sum() * NANOS_PER_TICK;
    } catch (IOException _) {
      // Not Linux: nobody tells.
      return 0;
    }
  }

  /** The same of its children, also of those that have ended. */
  long children() {
    return process.children().mapToLong(Component::spent).sum() + ended();
  }

  /** Megabytes of all of them; pages they share count in shares. */
  double memory() {
    long[] children = process.children().mapToLong(ProcessHandle::pid).toArray();
    return Memory.of(process.pid()) + Memory.of(children);
  }

  private long ended() {
    List<Long> fields = stat(proc());
    return fields.isEmpty()
        ? 0
        : NANOS_PER_TICK * (fields.get(CHILDREN_IN_USER_MODE) + fields.get(CHILDREN_IN_KERNEL));
  }

  private static boolean compiles(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
    } catch (IOException _) {
      // It has ended.
      return false;
    }
  }

  private static long ticks(Path thread) {
    List<Long> fields = stat(thread);
    return fields.isEmpty() ? 0 : fields.get(IN_USER_MODE) + fields.get(IN_KERNEL);
  }

  /**
   * The numbers behind the name and the state; empty when there is nobody any more, or no Linux.
   */
  private static List<Long> stat(Path of) {
    try {
      String stat = Files.readString(of.resolve("stat"));
      // The name stands in parentheses and may hold blanks.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 4).trim().split(" ");
      return Arrays.stream(fields).limit(FIELDS).map(Long::parseLong).toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  private Path proc() {
    return Path.of("/proc", Long.toString(process.pid()));
  }

  private static long spent(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }
}
