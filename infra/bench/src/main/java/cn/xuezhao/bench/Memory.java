package cn.xuezhao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes hold: pages they share count in shares (PSS), as Linux tells it. */
final class Memory {

  private static final String PROPORTIONAL = "Pss:";

  private Memory() {}

  /** Megabytes of all of them; 0 where the system does not tell. */
  static double of(long... pids) {
    double sum = 0;
    for (long pid : pids) {
      sum += of(pid);
    }
    return sum;
  }

  private static double of(long pid) {
    Path file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(PROPORTIONAL))
          .mapToDouble(Memory::megabytes)
          .findFirst()
          .orElse(0);
    } catch (IOException _) {
      // It ended, or the system has no such file.
      return 0;
    }
  }

  private static double megabytes(String line) {
    return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
  }
}
